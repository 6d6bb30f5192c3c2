import { expect, test } from 'vitest'
import { encode } from 'uqr'
import { codeFor } from './code.ts'

test('the strokes of the drawing cover the dark fields of the code, and no other', () => {
  const address = 'https://qms.example.org/status/7K3M-Q9TX-2BVC'
  const { data, size } = encode(address, { ecc: 'M', border: 2 })

  const drawn = Array.from({ length: size }, () => Array.from({ length: size }, () => false))
  for (const [, x, y, length] of codeFor(address).matchAll(/M(\d+) (\d+)h(\d+)v1H\d+z/g))
    (drawn[Number(y)] as boolean[]).fill(true, Number(x), Number(x) + Number(length))

  expect(drawn).toEqual(data)
})
