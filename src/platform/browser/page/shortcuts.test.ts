import { expect, test } from 'vitest'
import { keyOf } from './shortcuts.ts'

test.each([
  ['G', 'KeyG', true, 'g'],
  ['ل', 'KeyG', false, 'g'],
  ['ظ', 'Slash', false, '/'],
  ['؟', 'Slash', true, '?'],
  ['?', 'Minus', true, '?'],
  ['q', 'KeyA', false, 'q'],
  ['Enter', 'Enter', false, 'Enter'],
])('%s on %s is meant as such', (key, code, shiftKey, meant) => {
  expect(keyOf({ key, code, shiftKey })).toBe(meant)
})
