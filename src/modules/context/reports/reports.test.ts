import { expect, test } from 'vitest'
import { entriesOf } from '#platform/server/office/testing/unzip.ts'
import { toDocx } from '#platform/server/office/docx.ts'
import type { ContextReport } from '../contract/report.ts'
import { contextDocument } from './context-report.ts'

const [mina, party] = ['0198d000-0000-7000-8000-000000000001', '0198d000-0000-7000-8000-000000000002']
const empty: ContextReport = {
  organisation: { en: 'Test Works', ar: 'ورشة الاختبار' },
  digits: 'latn',
  today: '2026-03-02',
  issues: [],
  climate: null,
  parties: [],
  requirements: [],
  scope: null,
  policy: null,
  people: [{ id: mina, nameEn: 'Mina', nameAr: 'مينا' }],
  sites: [],
  processes: [],
}
const owned = { ownerId: mina, ownerNameEn: 'Mina', ownerNameAr: 'مينا', nextReview: '2027-03-02' }
const looked = { version: 1, reviewedOn: null, changedOn: '2026-03-02' }
const customers: ContextReport['parties'][number] = {
  id: party,
  ...owned,
  ...looked,
  nameEn: 'Customers',
  nameAr: 'العملاء',
  relevance: 'They pay us.',
  state: 'current',
  closedReason: null,
}
const onTime: ContextReport['requirements'][number] = {
  id: mina,
  version: 1,
  partyId: party,
  statement: 'Parts on time',
  isAddressed: true,
  how: 'Weekly plan',
  processIds: [],
  clauses: ['8.5.1'],
  reason: '',
  state: 'current',
  closedReason: null,
}
const full: ContextReport = {
  ...empty,
  climate: { id: mina, ...owned, ...looked, isRelevant: false, reason: 'All work is indoors.' },
  parties: [customers],
  requirements: [onTime],
}

const bodyOf = async (data: ContextReport, language: 'en' | 'ar' | 'both') =>
  entriesOf(await toDocx(contextDocument(data, language), new Map())).get('word/document.xml') ?? ''

test('what is not there yet is said, not left out', async () => {
  const body = await bodyOf(empty, 'en')

  expect(body.split('Nothing recorded yet.').length - 1).toBe(4)
  expect(body).toContain('not decided yet')
})

test('the printed context has the decision, the parties and what becomes of their requirements', async () => {
  const english = await bodyOf(full, 'en')
  const arabic = await bodyOf(full, 'ar')

  for (const text of ['All work is indoors.', 'Customers', 'Parts on time', 'Weekly plan', '8.5.1'])
    expect(english).toContain(text)
  expect(arabic).toContain('العملاء')
  expect(arabic).not.toContain('Interested parties')
})
