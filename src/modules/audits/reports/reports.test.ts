import { expect, test } from 'vitest'
import type { Block } from '#kernel/printing/document.ts'
import ar from '../texts/report.ar.json' with { type: 'json' }
import en from '../texts/report.en.json' with { type: 'json' }
import { auditPlanDocument } from './audit-plan.ts'
import { auditReport } from './audit-report.ts'
import { sampleAudit } from './sample.ts'

const report = auditReport(sampleAudit, 'en')
const of = <Kind extends Block['kind']>(blocks: readonly Block[], kind: Kind) =>
  blocks.filter((block): block is Extract<Block, { kind: Kind }> => block.kind === kind)

test('the conclusion comes before anything else', () => {
  expect(report.blocks.slice(0, 5).map(({ kind }) => kind)).toEqual([
    'cover',
    'heading',
    'callout',
    'paragraph',
    'tiles',
  ])
})

test('every finding stands in the table and on its own', () => {
  const numbers = sampleAudit.findings.map(({ number }) => number)

  expect(of(report.blocks, 'card').map(({ title }) => title)).toEqual(numbers)
  expect(of(report.blocks, 'table').some(({ rows }) => rows.length === numbers.length)).toBe(true)
})

test('the counts of the first page are those of the findings', () => {
  expect(of(report.blocks, 'tiles')[0]?.tiles.map(({ value }) => value)).toEqual(['1', '9', '6', '4', '38/40'])
})

test('every photo says in words what it shows', () => {
  const photos = of(report.blocks, 'card').flatMap(({ blocks }) =>
    of(blocks, 'gallery').flatMap(({ figures }) => figures),
  )

  expect(photos).toHaveLength(2)
  for (const { alt } of photos) expect(alt).toMatchObject({ en: expect.stringContaining('AUD-2026-05-F01') })
})

test('the report says that an audit looks at samples', () => {
  expect(of(report.blocks, 'callout').at(-1)?.text).toMatchObject({ en: en.sampling, ar: ar.sampling })
})

test('an audit without findings has a report too', () => {
  const empty = { ...sampleAudit, findings: [], previousFindings: [], notCovered: [], unresolvedOpinions: [] }

  expect(() => auditReport(empty, 'both')).not.toThrow()
})

test('the report carries its data along', () => {
  expect(report.attachments[0]).toMatchObject({ name: 'audit-data.json', json: { number: 'AUD-2026-05' } })
})

test('the plan keeps prayer and lunch free, and shows parallel tracks', () => {
  const cells = of(auditPlanDocument(sampleAudit, 'en').blocks, 'table').flatMap(({ rows }) => rows.flat())

  expect(JSON.stringify(cells)).toContain('الصلاة والغداء')
  expect(JSON.stringify(cells)).toContain('Track 2')
})

test('both languages have the same words', () => {
  expect(Object.keys(ar)).toEqual(Object.keys(en))
  expect(Object.values(ar).filter((text) => text === '')).toEqual([])
})
