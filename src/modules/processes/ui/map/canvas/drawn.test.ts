import * as options from 'bpmn-js/lib/features/replace/ReplaceOptions.js'
import { expect, test } from 'vitest'
import { translating } from './drawn.ts'

const labels = Object.values(options)
  .flat()
  .map((option) => (option as { label: string }).label)
  .filter((label) => typeof label === 'string')

test('whatever the drawing tool offers, it offers an Arabic reader in Arabic', () => {
  const [, arabic] = translating('ar').translate as ['value', (text: string) => string]

  expect(labels.length).toBeGreaterThan(60)
  expect(labels.filter((label) => /[a-z]/i.test(arabic(label)))).toEqual([])
})
