import { expect, test } from 'vitest'
import { idsIn } from './ids-in.ts'

const changed = (changes: Record<string, [unknown, unknown]>) => ({ changes })

test('people are found wherever a history entry names them, each once', () => {
  const entries = [
    changed({ ownerId: ['bo', 'ali'], siteId: [null, 'muscat'] }),
    changed({ reviews: [[], [{ by: 'lea', verdict: 'effective' }]], team: [null, [{ personId: 'bo' }]] }),
  ]

  expect(idsIn(entries, ['ownerId', 'by', 'personId'])).toEqual(['bo', 'ali', 'lea'])
  expect(idsIn(entries, [])).toEqual([])
})
