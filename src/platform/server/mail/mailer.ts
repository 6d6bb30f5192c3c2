import nodemailer from 'nodemailer'
import type pg from 'pg'
import type { Logger } from 'pino'
import { directionOf, type Language } from '#kernel/text.ts'
import { translator } from '../texts.ts'

export type Mailing = {
  id: string
  toAddress: string
  toName: string
  language: Language
  subject: string
  body: string
  link: string | null
}
type Waiting = Mailing & { org: string; attempts: number }

export type Mailer = {
  /** Without a mail server mails are written and can be read, and stay unsent. */
  isSet: boolean
  /** Sends what waits and is due. Each mail by one node at a time. */
  sendDue(now: () => Date): Promise<{ sent: number; failed: number }>
  send(mail: Mailing): Promise<void>
  close(): void
}

export type MailerOptions = { pool: pg.Pool; smtpUrl: string | undefined; baseUrl: string; log: Logger }

export const mostAttempts = 10

export function createMailer({ pool, smtpUrl, baseUrl, log }: MailerOptions): Mailer {
  const patience = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 30_000 }
  const transport = smtpUrl ? nodemailer.createTransport({ url: smtpUrl, ...patience }) : undefined
  const from = { name: 'Touchstone', address: senderOf(smtpUrl, baseUrl) }

  const send: Mailer['send'] = async (mail) => {
    if (!transport) return
    const { text, html } = bodiesOf(mail, baseUrl)
    await transport.sendMail({
      from,
      to: { name: oneLine(mail.toName), address: addressOf(mail.toAddress) },
      subject: oneLine(mail.subject),
      text,
      html,
      // The same mail, sent twice after a crash, is recognised as the same.
      messageId: `<${mail.id}@${new URL(baseUrl).hostname}>`,
      headers: { 'Content-Language': mail.language, 'Auto-Submitted': 'auto-generated' },
    })
  }

  const sendNext = async (now: Date): Promise<'sent' | 'failed' | undefined> => {
    const client = await pool.connect()
    try {
      await client.query('begin')
      const mail = await claim(client, now)
      const problem = mail && (await send(mail).then(() => undefined, problemOf))
      if (mail) await note(client, mail, now, problem)
      await client.query('commit')
      if (mail && problem) log.warn({ mail: mail.id, attempt: mail.attempts + 1, problem }, 'a mail was not sent')
      return mail && (problem === undefined ? 'sent' : 'failed')
    } catch (error) {
      await client.query('rollback').catch(() => {})
      throw error
    } finally {
      client.release()
    }
  }

  return {
    isSet: transport !== undefined,
    send,
    close: () => transport?.close(),
    async sendDue(now) {
      const count = { sent: 0, failed: 0 }
      if (!transport) return count
      for (let done = await sendNext(now()); done; done = await sendNext(now())) count[done]++
      return count
    },
  }
}

/**
 * The oldest mail that is due: 1, 2, 4 … minutes after the last try, at most six hours. The example's people get none, and what
 * waited for two weeks is no news any more.
 */
async function claim(client: pg.ClientBase, now: Date): Promise<Waiting | undefined> {
  const { rows } = await client.query<Waiting>(
    `select mail.org_id as org, mail.id, to_address as "toAddress", to_name as "toName", mail.language, subject, body, link, attempts
     from mail join organisation on organisation.org_id = mail.org_id and not organisation.is_example
     where sent_at is null and attempts < $2 and written_at > $1::timestamptz - interval '14 days'
       and (tried_at is null or tried_at + least(power(2, attempts - 1), 360) * interval '1 minute' <= $1)
     order by written_at limit 1 for update of mail skip locked`,
    [now, mostAttempts],
  )
  return rows[0]
}

const note = (client: pg.ClientBase, { org, id }: Waiting, now: Date, problem: string | undefined) =>
  client.query(
    `update mail set attempts = attempts + 1, tried_at = $3::timestamptz, problem = $4, sent_at = case when $4::text is null then $3::timestamptz end
     where org_id = $1 and id = $2`,
    [org, id, now, problem ?? null],
  )

const controls = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g

/** What stands in a header has one line: a line break would begin the next header. */
const oneLine = (text: string): string => text.replaceAll(controls, ' ').trim().slice(0, 300)

function addressOf(text: string): string {
  if (!/^[^\s<>(),;:"\\[\]@\u0000-\u001f\u007f]+@[^\s<>(),;:"\\[\]@\u0000-\u001f\u007f]+$/.test(text))
    throw new Error('this is no mail address')
  return text
}

/** The password of the mail server may stand in what it answers. */
const problemOf = (error: unknown): string => {
  const { message, responseCode } = error as { message?: string; responseCode?: number }
  return oneLine(`${responseCode ?? ''} ${(message ?? 'unknown').replaceAll(/\/\/[^@\s]*@/g, '//…@')}`)
}

function senderOf(smtpUrl: string | undefined, baseUrl: string): string {
  const user = decodeURIComponent((smtpUrl && URL.parse(smtpUrl)?.username) ?? '')
  return user.includes('@') ? user : `touchstone@${new URL(baseUrl).hostname}`
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** Links lead to our own pages alone. */
const absolute = (link: string, baseUrl: string): string => {
  const url = new URL(link, baseUrl)
  return url.origin === new URL(baseUrl).origin ? url.href : baseUrl
}

function bodiesOf({ language, subject, body, link }: Mailing, baseUrl: string): { text: string; html: string } {
  const say = translator(language)
  const url = link === null ? undefined : absolute(link, baseUrl)
  const footer = say('server:mail.footer')
  const text = [body, ...(url ? [url] : []), '-- ', footer].join('\n\n')
  const paragraphs = body.split(/\n{2,}/).map((one) => `<p>${escaped(one).replaceAll('\n', '<br>')}</p>`)
  const button = url
    ? `<p><a href="${escaped(url)}" style="display:inline-block;padding:10px 18px;border-radius:6px;background:#1f5f5b;color:#ffffff;text-decoration:none">${escaped(say('server:mail.open'))}</a></p>`
    : ''
  const title = escaped(oneLine(subject))
  const html = `<!doctype html>
<html lang="${language}" dir="${directionOf(language)}"><head><meta charset="utf-8"><title>${title}</title></head>
<body dir="${directionOf(language)}" style="font-family:sans-serif;font-size:15px;line-height:1.5;color:#1c2321;max-width:560px">
<h1 style="font-size:18px">${title}</h1>
${paragraphs.join('\n')}
${button}
<p style="font-size:12px;color:#5d6864">${escaped(footer)}</p>
</body></html>`
  return { text, html }
}
