import { PgBoss } from 'pg-boss'
import type { Logger } from 'pino'
import type { Connection } from './database/database.ts'

/** Work that is done once, on whichever node takes it; it looks for itself what there is to do. */
export type Job = {
  name: string
  /** When it runs anyway: nothing is lost when a kick is. */
  cron: string
  /** How soon after a kick, in seconds. */
  within: number
  run(): Promise<void>
}

export type Jobs = {
  /** Kicks after a commit. The rows are the source of truth, so a kick that fails is only noted. */
  enqueue(org: string, kicks: readonly { job: string; data: object }[]): Promise<void>
  start(jobs: readonly Job[]): Promise<void>
  stop(): Promise<void>
}

/** A server that is killed in the middle of a job is missed by its heartbeat, and another goes on. */
const patience = { retryLimit: 0, expireInSeconds: 3600, heartbeatSeconds: 20 }
/** Kicks of so many milliseconds are one: a job finds by itself what there is to do. */
const together = 100
const watchful = { superviseIntervalSeconds: 15, monitorIntervalSeconds: 15 }

/** The queue on the product's own database, with a pool of its own; it starts after the server listens. */
export function createJobs(owner: Connection, log: Logger): Jobs {
  const boss = new PgBoss({ ...owner, schema: 'pgboss', max: 3, application_name: 'touchstone-jobs', ...watchful })
  boss.on('error', (error: Error) => log.warn({ err: error }, 'jobs'))
  const known = new Set<string>()
  const kicked = new Map<string, NodeJS.Timeout>()
  let started: Promise<void> | undefined
  let isStopping = false

  const begin = async (jobs: readonly Job[]) => {
    await boss.start()
    for (const { name, cron, within, run } of jobs) {
      if (isStopping) return
      // One waits and one runs at most: kicks that come together become one.
      await boss.createQueue(name, { policy: 'stately', ...patience })
      await boss.updateQueue(name, patience)
      await boss.work(name, { pollingIntervalSeconds: within }, async () => {
        await run().catch((error: unknown) => log.error({ err: error, job: name }, 'a job failed'))
      })
      await boss.schedule(name, cron)
      known.add(name)
    }
  }

  const kick = (name: string) => {
    kicked.delete(name)
    boss.send(name).catch((error: unknown) => log.warn({ err: error, job: name }, 'a kick was lost'))
  }

  return {
    async enqueue(_org, kicks) {
      if (isStopping) return
      for (const name of new Set(kicks.map((kick) => kick.job)))
        if (known.has(name) && !kicked.has(name)) kicked.set(name, setTimeout(kick, together, name))
    },
    start(jobs) {
      started = begin(jobs).catch((error: unknown) => log.error({ err: error }, 'jobs do not run'))
      return started
    },
    async stop() {
      isStopping = true
      for (const waiting of kicked.values()) clearTimeout(waiting)
      if (!started) return
      await started
      await boss
        .stop({ graceful: true, timeout: 5000, close: true })
        .catch((error: unknown) => log.warn({ err: error }, 'jobs'))
    },
  }
}
