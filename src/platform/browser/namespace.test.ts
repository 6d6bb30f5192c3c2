import { expect, test } from 'vitest'
import { namespaceOf } from './namespace.ts'

test.each([
  ['../../modules/audits/texts/en.json', 'audits'],
  ['../../modules/audits/ui/texts/en.json', 'audits-ui'],
  ['../../modules/management-review/texts/ar.json', 'management-review'],
  ['../../apps/web/texts/en.json', 'web'],
  ['../../design/texts/en.json', 'design'],
  ['../../kernel/texts/ar.json', 'kernel'],
  ['./texts/en.json', 'platform'],
])('the texts in %s are called %s', (path, namespace) => {
  expect(namespaceOf(path)).toBe(namespace)
})
