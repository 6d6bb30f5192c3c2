import * as d from '#kernel/printing/document.ts'

const both = { en: 'Word', ar: 'كلمة' }

/** One of each block, set once before the first real document so that fonts and template are ready. */
export const warmUpTree: d.DocumentTree = {
  language: 'both',
  title: both,
  number: 'W-2026-1',
  revision: '1',
  issuedAt: '2026-01-01T00:00:00Z',
  organisation: both,
  attachments: [],
  blocks: [
    d.cover(both, both, [[both, both]]),
    d.heading(1, both),
    d.heading(2, both),
    d.callout('good', both, both),
    d.table([{ header: both }], [[d.pill(both, 'good')], [d.strong(both)]]),
    d.keyValues([[both, 'word ≤ 1']]),
    d.matrix({
      corner: both,
      columns: ['4.1'],
      rows: [{ head: both, cells: [{ symbol: '1/1', tone: 'good' }] }],
      legend: [],
    }),
    d.card('danger', both, [d.pill(both, 'danger')], [d.paragraph(both), d.list([both])]),
    d.bars(both, [{ label: both, parts: [{ value: 1, tone: 'accent' }] }]),
    d.signatures([{ name: 'A', role: both, meaning: both, at: '2026-01-01' }]),
  ],
}
