import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from '#kernel/refusal.ts'

const livesFor = 30 * 60_000

export type SetupLink = {
  /** A fresh token; any earlier one is dead. */
  issue(): string
  /** @throws Refusal `setup-link-dead` unless it is the living one */
  check(token: string): void
  /** It has done its work. */
  use(): void
}

const hashed = (token: string) => createHash('sha256').update(token).digest()

/** The one way into a new installation: a link that is printed once and dies after use or half an hour. */
export function setupLinks(dataDir: string, clock: () => Date): SetupLink {
  const file = join(dataDir, 'setup-link')
  const living = (): { hash: Buffer; until: number } | undefined => {
    try {
      const [hash, until] = readFileSync(file, 'utf8').split(' ')
      return { hash: Buffer.from(hash ?? '', 'hex'), until: Number(until) }
    } catch {
      return undefined
    }
  }
  return {
    issue() {
      const token = randomBytes(24).toString('base64url')
      mkdirSync(dataDir, { recursive: true })
      writeFileSync(file, `${hashed(token).toString('hex')} ${clock().getTime() + livesFor}`, { mode: 0o600 })
      return token
    },
    check(token) {
      const link = living()
      const fits = link && link.hash.length === 32 && timingSafeEqual(link.hash, hashed(token))
      if (!fits || link.until < clock().getTime()) throw new Refusal('forbidden', 'setup-link-dead')
    },
    use: () => rmSync(file, { force: true }),
  }
}
