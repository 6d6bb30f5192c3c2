import { newId } from '#kernel/ids.ts'
import type { Language } from '#kernel/text.ts'
import type { ResetUser } from '#platform/server/signing/auth.ts'
import type { Db } from '#platform/server/database/database.ts'
import { writeMail } from '#platform/server/mail/mail.ts'
import type { Mailing } from '#platform/server/mail/mailer.ts'
import { translator } from '#platform/server/texts.ts'
import { inside } from '#platform/server/database/walls.ts'
import { membershipsOf } from '../people/memberships.ts'

type Post = {
  db: Db
  clock(): Date
  enqueue(org: string, kicks: readonly { job: string; data: object }[]): Promise<void>
  sendMail: ((mail: Mailing) => Promise<void>) | undefined
}

const key = 'identity:mails.reset'
const linkFor = (token: string) => `/reset-password?token=${encodeURIComponent(token)}`

/** The mail with which somebody sets a new password lies with the others of their first organisation: kept, tried again, seen to fail. */
export async function writeReset(post: Post, user: ResetUser): Promise<void> {
  const memberships = await membershipsOf(post.db, user.id)
  const home = memberships.find(({ isExample }) => !isExample) ?? memberships[0]
  if (!home) return sendPastOrganisations(post, user)

  const kicks: { job: string; data: object }[] = []
  await inside(post.db, home.orgId, async (tx) => {
    const { language } = await tx
      .selectFrom('person')
      .select('language')
      .where('orgId', '=', home.orgId)
      .where('id', '=', home.personId)
      .executeTakeFirstOrThrow()
    const enqueue = (job: string, data: object) => void kicks.push({ job, data })
    await writeMail(
      { db: tx, org: home.orgId, now: post.clock(), enqueue },
      {
        to: { address: user.email, name: user.name, language },
        key,
        params: {},
        link: linkFor(user.token),
        isSecret: true,
        about: { record: 'person', id: home.personId },
      },
    )
  })
  await post.enqueue(home.orgId, kicks)
}

/** Who belongs nowhere any more can still sign in, and be invited again. */
async function sendPastOrganisations({ sendMail }: Post, { email, name, token }: ResetUser): Promise<void> {
  const language: Language = 'en'
  const say = translator(language)
  const [subject, body] = [say(`${key}.subject`), say(`${key}.body`)]
  await sendMail?.({ id: newId(), toAddress: email, toName: name, language, subject, body, link: linkFor(token) })
}
