import type pg from 'pg'
import { newId } from '#kernel/ids.ts'

const mostTries = 10
const within = "interval '15 minutes'"

/** What codes and tries leave behind, for all nodes together. */
export function createTries(pool: pg.Pool) {
  return {
    /** Whether the code is fresh; from now on it is not. */
    async spend(userId: string, step: number, code: string): Promise<boolean> {
      await pool.query(`delete from spent_code where user_id = $1 and at < now() - ${within}`, [userId])
      const { rowCount } = await pool.query(
        'insert into spent_code (user_id, step, code, at) values ($1, $2, $3, now()) on conflict do nothing',
        [userId, step, code],
      )
      return rowCount === 1
    },

    /** Counted before it is judged, so that trying many at once gains nothing. Answers whether one more may be judged. */
    async begin(userId: string): Promise<boolean> {
      await pool.query(`delete from proof_try where user_id = $1 and at < now() - ${within}`, [userId])
      await pool.query('insert into proof_try (id, user_id, at) values ($1, $2, now())', [newId(), userId])
      const { rows } = await pool.query<{ tries: number }>(
        'select count(*)::int as tries from proof_try where user_id = $1',
        [userId],
      )
      return (rows[0]?.tries ?? 0) <= mostTries
    },

    async forget(userId: string): Promise<void> {
      await pool.query('delete from proof_try where user_id = $1', [userId])
    },
  }
}

export type Tries = ReturnType<typeof createTries>
