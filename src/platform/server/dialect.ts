import { type DatabaseConnection, type Driver, PostgresDialect, PostgresDriver, type TransactionSettings } from 'kysely'
import type { PostgresDialectConfig } from 'kysely'

/**
 * Waits for nobody where nothing depends on the answer: `begin` travels with the statement behind it (the pool pipelines),
 * and the end of a transaction that only read is not awaited. What was written is only acknowledged after its commit.
 */
class SwiftDriver extends PostgresDriver {
  readonly #onlyReading = new WeakSet<DatabaseConnection>()

  override async beginTransaction(connection: never, settings: TransactionSettings): Promise<void> {
    if (settings.accessMode === 'read only') this.#onlyReading.add(connection)
    else this.#onlyReading.delete(connection)
    // Should it fail, the statement that sets the walls stands outside a transaction, has no effect, and no row can be seen or written.
    super.beginTransaction(connection, settings).catch(() => {})
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
