import { newId } from '#kernel/ids.ts'
import type { World } from '../context.ts'
import { insertRecords } from '../history/records.ts'
import { translator } from '../texts.ts'

export type Letter = {
  to: { address: string; name: string; language: 'en' | 'ar' }
  /** `<module>:mails.<key>`, with `.subject` and `.body` in both languages. */
  key: string
  params: Record<string, string | number>
  link?: string
  about?: { record: string; id: string }
  /** Whoever has the link becomes its reader: an invitation, a new password. */
  isSecret?: boolean
}

type Outbox = Pick<World, 'db' | 'org' | 'now' | 'enqueue'>

/** Writes mails into the outbox in the same transaction; they are sent afterwards, and kept to be read where no mail server is set. */
export async function writeMails(world: Outbox, letters: readonly Letter[]): Promise<void> {
  const mails = letters.map((letter) => ({ id: newId(), ...mailOf(letter), writtenAt: world.now }))
  await insertRecords(world, 'mail', mails)
  for (const { id } of mails) world.enqueue('mail', { id })
}

export const writeMail = (world: Outbox, letter: Letter): Promise<void> => writeMails(world, [letter])

function mailOf({ to, key, params, link, about, isSecret = false }: Letter) {
  const say = translator(to.language)
  return {
    toAddress: to.address,
    toName: to.name,
    language: to.language,
    subject: say(`${key}.subject`, params),
    body: say(`${key}.body`, params),
    link: link ?? null,
    aboutRecord: about?.record ?? null,
    aboutId: about?.id ?? null,
    isSecret,
  }
}
