import { newId } from '#kernel/ids.ts'
import type { World } from '../context.ts'
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

/** Writes a mail into the outbox in the same transaction; it is sent afterwards, and kept to be read where no mail server is set. */
export async function writeMail(world: Pick<World, 'db' | 'org' | 'now' | 'enqueue'>, letter: Letter): Promise<void> {
  const say = translator(letter.to.language)
  const id = newId()
  await world.db
    .insertInto('mail')
    .values({
      orgId: world.org,
      id,
      toAddress: letter.to.address,
      toName: letter.to.name,
      language: letter.to.language,
      subject: say(`${letter.key}.subject`, letter.params),
      body: say(`${letter.key}.body`, letter.params),
      link: letter.link ?? null,
      aboutRecord: letter.about?.record ?? null,
      aboutId: letter.about?.id ?? null,
      isSecret: letter.isSecret ?? false,
      writtenAt: world.now,
    })
    .execute()
  world.enqueue('mail', { id })
}
