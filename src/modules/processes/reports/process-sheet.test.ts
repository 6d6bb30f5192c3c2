import { expect, test } from 'vitest'
import { createPdfRenderer } from '#platform/server/pdf/renderer.ts'
import { processSheet } from './process-sheet.ts'
import { sampleSheet } from './sample-sheet.ts'

test('a process on paper says what it is for and made of, in both languages', async () => {
  const tree = await processSheet(await sampleSheet(), 'both')
  const words = JSON.stringify(tree.blocks)

  for (const said of [
    'Purchase requisition',
    'طلب شراء',
    'from \u2068Production\u2069',
    'من \u2068الإنتاج\u2069',
    'مراجعة طلب الشراء',
    'Clause: \u20688.4.1\u2069',
  ])
    expect(words).toContain(said)
  expect([tree.number, tree.revision, tree.stateTone]).toEqual(['PUR', '2', 'good'])
  expect(tree.blocks.filter(({ kind }) => kind === 'figure').length).toBeGreaterThan(2)
})

test('a draft is marked as one, and nobody has approved it; without a map there is none', async () => {
  const data = await sampleSheet()
  const draft = await processSheet(
    { ...data, approvedOn: null, map: data.map && { ...data.map, state: 'in-progress', contentHash: null } },
    'en',
  )
  const without = await processSheet({ ...data, map: null, revisions: [] }, 'en')

  expect([draft.state, draft.stateTone]).toEqual([{ en: 'In progress', ar: 'قيد الإعداد' }, 'danger'])
  expect(JSON.stringify(draft.blocks)).toContain('This revision of the map is not approved.')
  expect(JSON.stringify(without.blocks)).toContain('No map of this process has been published yet.')
})

test.each(['en', 'ar', 'both'] as const)(
  'it is printed for the archive and for readers who hear it (%s)',
  async (language) => {
    const renderer = createPdfRenderer({ log: { info() {}, warn() {} } })
    const pdf = (
      await renderer.render(await processSheet(await sampleSheet(), language), { images: new Map() })
    ).toString('latin1')
    await renderer.close()

    for (const claim of ['<pdfaid:part>3</pdfaid:part>', '<pdfuaid:part>1</pdfuaid:part>', '/StructTreeRoot'])
      expect(pdf).toContain(claim)
  },
)
