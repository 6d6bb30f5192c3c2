import { createHmac, timingSafeEqual } from 'node:crypto'

const period = 30_000

/** In which half minute of history we are. */
export const stepAt = (now: Date): number => Math.floor(now.getTime() / period)

/** What an authenticator app shows in that half minute (RFC 6238: SHA-1, six digits). */
export function codeAt(secret: Uint8Array, step: number): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const mac = createHmac('sha1', secret).update(counter).digest()
  const offset = (mac.at(-1) as number) & 15
  return String((mac.readUInt32BE(offset) & 0x7f_ff_ff_ff) % 1_000_000).padStart(6, '0')
}

/** Of which step the code is: this one, or one of its neighbours for clocks that are a little off. */
export function stepOf(secret: Uint8Array, code: string, now: Date): number | undefined {
  if (!/^\d{6}$/.test(code)) return undefined
  const present = stepAt(now)
  return [present, present - 1, present + 1].find((step) =>
    timingSafeEqual(Buffer.from(codeAt(secret, step)), Buffer.from(code)),
  )
}
