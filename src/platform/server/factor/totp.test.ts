import { expect, test } from 'vitest'
import { codeAt, stepAt, stepOf } from './totp.ts'

const secret = Buffer.from('12345678901234567890')
const at = (seconds: number) => new Date(seconds * 1000)

test('codes are those of RFC 6238, appendix B', () => {
  const known = [
    [59, '287082'],
    [1111111109, '081804'],
    [1111111111, '050471'],
    [1234567890, '005924'],
    [2000000000, '279037'],
    [20000000000, '353130'],
  ] as const

  for (const [seconds, code] of known) expect(codeAt(secret, stepAt(at(seconds))), String(seconds)).toBe(code)
})

test('a clock may be half a minute off, and no more', () => {
  const code = codeAt(secret, stepAt(at(1_000_000)))

  expect(stepOf(secret, code, at(1_000_030))).toBe(stepAt(at(1_000_000)))
  expect(stepOf(secret, code, at(999_980))).toBe(stepAt(at(1_000_000)))
  expect(stepOf(secret, code, at(1_000_090))).toBeUndefined()
})

test('what is no code is none', () => {
  for (const wrong of ['', '12345', '1234567', 'abcdef', '١٢٣٤٥٦', ' 287082'])
    expect(stepOf(secret, wrong, at(59)), wrong).toBeUndefined()
})
