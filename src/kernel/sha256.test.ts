import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sha256 } from './sha256.ts'

test('it is the hash everybody else computes, whatever the text and its length', () => {
  const theirs = (text: string) => createHash('sha256').update(text).digest('hex')

  for (let length = 0; length < 200; length += 1) expect(sha256('é'.repeat(length))).toBe(theirs('é'.repeat(length)))
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => sha256(text) === theirs(text)),
    { seed: 7 },
  )
})
