import pg from 'pg'
import type { Logger } from 'pino'
import { openMemory, signHeads } from '#platform/server/history/checkpoints.ts'
import { type Connection, type Db, within } from '#platform/server/database/database.ts'
import { openFileStore } from '#platform/server/files/files.ts'
import { createJobs, type Job, type Jobs } from '#platform/server/jobs.ts'
import { serverKeys } from '#platform/server/signing/keys.ts'
import { createMailer, type Mailer } from '#platform/server/mail/mailer.ts'
import type { Settings } from '#platform/server/settings.ts'
import type { Door } from '#platform/server/door.ts'
import { takeEffectEverywhere } from './effect.ts'
import { escalate } from './escalation.ts'
import { readFileTexts } from './file-texts.ts'
import { releaseLooseFiles } from './loose-files.ts'
import { release, scrub } from './upkeep.ts'

type Workshop = { owner: Connection; settings: Settings; log: Logger }

export type Background = {
  enqueue: Jobs['enqueue']
  /** Nothing without a mail server. */
  sendMail: Mailer['send'] | undefined
  /** After the server listens: nobody waits for it. */
  start(db: Db, door: Door): void
  stop(): Promise<void>
}

/** What the server does by itself: sends mail, signs history, reminds, looks after what is kept. */
export function openBackground({ owner, settings, log }: Workshop): Background {
  const jobs = createJobs(owner, log)
  const store = openFileStore(settings.dataDir)
  const pool = new pg.Pool({ ...owner, max: 2, connectionTimeoutMillis: 10_000 })
  pool.on('error', (error) => log.warn({ err: error }, 'database connection'))
  const mailer = createMailer({ pool, smtpUrl: settings.smtpUrl, baseUrl: settings.baseUrl, log })
  const kick = (org: string) => void jobs.enqueue(org, [{ job: 'mail', data: {} }])
  return {
    enqueue: jobs.enqueue,
    sendMail: mailer.isSet ? mailer.send : undefined,
    start: (db, door) =>
      void jobs.start([
        { name: 'mail', cron: '* * * * *', within: 2, run: async () => void (await mailer.sendDue(() => new Date())) },
        signing(pool, settings, log),
        { name: 'effect', cron: '*/10 * * * *', within: 30, run: () => takeEffectEverywhere(db, door, log) },
        { name: 'file-texts', cron: '*/5 * * * *', within: 3, run: () => readFileTexts({ db, door, store, log }) },
        { name: 'escalation', cron: '5 * * * *', within: 30, run: () => escalate(db, new Date(), kick) },
        { name: 'release', cron: '43 * * * *', within: 60, run: () => release(pool, settings.dataDir) },
        {
          name: 'loose-files',
          cron: '31 2 * * *',
          within: 30,
          run: () => releaseLooseFiles(db, door, new Date(), log),
        },
        { name: 'scrub', cron: '17 3 * * *', within: 30, run: () => scrub(pool, settings.dataDir, log) },
      ]),
    async stop() {
      await jobs.stop()
      mailer.close()
      await pool.end()
    },
  }
}

function signing(pool: pg.Pool, { dataDir }: Settings, log: Logger): Job {
  const [keys, memory] = [serverKeys(dataDir), openMemory(dataDir)]
  const refuse = (org: string, breaks: object) =>
    log.fatal(
      { org, breaks },
      'THE HISTORY DOES NOT STAND ON WHAT WAS SIGNED: it is not signed any further. Run cli verify.',
    )
  const run = async () =>
    void (await within(pool, (client) => signHeads({ client, keys, memory, now: new Date(), refuse })))
  return { name: 'checkpoint', cron: '* * * * *', within: 30, run }
}
