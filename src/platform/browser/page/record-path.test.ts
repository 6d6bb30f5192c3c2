import { expect, test } from 'vitest'
import { placeOf, recordAt, recordPath } from './record-path.ts'

const id = '01a205c4-d1fd-7adb-81ed-7171bb9bd4c0'

test('an audit has a page of its own', () => {
  expect(recordPath('audit', id)).toBe(`/audits/${id}`)
})

test('an action is read beside its register', () => {
  expect(placeOf('action', id)).toEqual({ to: '/actions', search: { open: id } })
})

test.each([
  [`/audits/${id}`, undefined, 'audit'],
  [`/audits/${id}/change`, undefined, 'audit'],
  ['/audits', id, 'audit'],
  ['/nonconformities', id, 'nonconformity'],
  ['/actions', id, 'action'],
  [`/audit-programmes/${id}`, undefined, 'programme'],
])('%s shows the %s', (path, open, record) => {
  expect(recordAt(path, open)).toEqual({ record, id })
})

test.each([
  ['/audits', undefined],
  ['/standards', '4.4'],
  ['/elsewhere', id],
])('%s shows no record', (path, open) => {
  expect(recordAt(path, open)).toBeUndefined()
})
