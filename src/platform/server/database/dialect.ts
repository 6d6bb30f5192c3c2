import { AsyncLocalStorage } from 'node:async_hooks'
import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  PostgresDialect,
  type PostgresDialectConfig,
  PostgresDriver,
  type TransactionSettings,
} from 'kysely'
import type { Id } from '#kernel/ids.ts'

/** `later`: told again from the beginning if the machine falls over, so that nobody waits for the disk. */
export type Lasting = 'at once' | 'later'

/** The organisation whose walls the next transaction stands in. */
export const walls = new AsyncLocalStorage<{ org: Id; lasting: Lasting }>()

/**
 * Waits for nobody where nothing depends on the answer: `begin` and the walls travel with the statement behind them (the pool
 * pipelines), and the end of a transaction that only read is not awaited. What was written is acknowledged after its commit only.
 */
class SwiftDriver extends PostgresDriver {
  readonly #onlyReading = new WeakSet<DatabaseConnection>()

  override async beginTransaction(connection: never, settings: TransactionSettings): Promise<void> {
    const within = walls.getStore()
    if (!within) return super.beginTransaction(connection, settings)
    const onlyReads = settings.accessMode === 'read only'
    if (onlyReads) this.#onlyReading.add(connection)
    else this.#onlyReading.delete(connection)
    const wait = within.lasting === 'later' ? '; set local synchronous_commit = off' : ''
    const opening = CompiledQuery.raw(
      `begin ${onlyReads ? 'read only' : ''}; set local app.org = '${within.org}'${wait}`,
    )
    // Should it fail, what follows stands outside the walls: no row can be seen or written there.
    const { executeQuery } = connection as DatabaseConnection
    executeQuery.call(connection, opening).catch(() => {})
  }

  override async commitTransaction(connection: never): Promise<void> {
    const ended = super.commitTransaction(connection)
    if (this.#onlyReading.has(connection)) ended.catch(() => {})
    else await ended
  }
}

export class SwiftDialect extends PostgresDialect {
  readonly #config: PostgresDialectConfig

  constructor(config: PostgresDialectConfig) {
    super(config)
    this.#config = config
  }

  override createDriver(): Driver {
    return new SwiftDriver(this.#config)
  }
}
