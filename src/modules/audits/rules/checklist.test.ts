import { expect, test } from 'vitest'
import { draftChecklist, missingFrom } from './checklist.ts'

const scope = { processes: [{ processId: 'p', clauses: ['8.4.1'] }], clauses: ['9.3'], siteIds: [] }
const previous = [
  { id: 'f', clause: '8.4.2', processId: 'p', number: 'F-02', auditNumber: 'AUD-2025-03', statement: 'No evaluation.' },
]

test('previous findings come first, then the questions of each process, then the general ones', () => {
  const drafts = draftChecklist('9001:2015', scope, previous)

  expect(drafts[0]).toMatchObject({ source: 'previous-finding', previousFindingId: 'f', clause: '8.4.2' })
  expect(drafts[1]).toMatchObject({ source: 'clause', processId: 'p', clause: '8.4.1' })
  expect(drafts.at(-1)).toMatchObject({ processId: null })
  expect(drafts.every(({ textEn, textAr }) => textEn !== '' && textAr !== '')).toBe(true)
})

test('preparing twice adds nothing twice, and a wider scope only what is new', () => {
  const drafts = draftChecklist('9001:2015', scope, previous)
  const wider = draftChecklist(
    '9001:2015',
    { ...scope, processes: [{ processId: 'p', clauses: ['8.4.1', '8.4.2'] }] },
    previous,
  )

  expect(missingFrom(drafts, drafts)).toEqual([])
  expect(missingFrom(drafts, wider).every(({ clause }) => clause === '8.4.2')).toBe(true)
  expect(missingFrom(drafts, wider).length).toBeGreaterThan(0)
})
