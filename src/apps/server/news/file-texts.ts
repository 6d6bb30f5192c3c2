import { sql } from 'kysely'
import type { Logger } from 'pino'
import { type Id, newId } from '#kernel/ids.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Db } from '#platform/server/database/database.ts'
import type { Door } from '#platform/server/door.ts'
import { FilesToRead, KeepFileText } from '#platform/server/files/file-texts.ts'
import type { FileStore } from '#platform/server/files/files.ts'
import { textOfFile } from '#platform/server/office/reading/text-of-file.ts'
import { theHouse } from './the-house.ts'

type Library = { db: Db; door: Pick<Door, 'look' | 'enter'>; store: Pick<FileStore, 'read'>; log: Logger }

/** Reads the words of every file that has come in, for the search. Each is kept as soon as it is read: whoever is interrupted goes on with the next. */
export async function readFileTexts(library: Library): Promise<void> {
  const { rows } = await sql<{ orgId: Id }>`select * from organisations_known()`.execute(library.db)
  for (const { orgId: org } of rows) while (await readSome(library, org));
}

/** Whether there may be more. */
async function readSome({ door, store, log }: Library, org: Id): Promise<boolean> {
  const { rows } = await door.look(FilesToRead, {}, { actor: theHouse, org })
  let kept = 0
  for (const { sha256, type } of rows) {
    const found = await readOne(store, sha256, type, log)
    if (!found) continue
    await door.enter(KeepFileText, { id: newId(), sha256, ...found }, { actor: theHouse, org }).then(
      () => (kept += 1),
      (error: unknown) => log.error({ err: error, org, sha256 }, 'the words of a file were not kept'),
    )
  }
  return kept > 0
}

type Found = { state: 'read' | 'empty' | 'failed'; reason: string | null; words: string; isCut: boolean }

/** Nothing while others are being read: the next round asks again. */
async function readOne(store: Library['store'], sha256: string, type: string, log: Logger): Promise<Found | undefined> {
  try {
    const { text, isCut } = await textOfFile(await store.read(sha256), type)
    return { state: text === '' ? 'empty' : 'read', reason: null, words: text, isCut }
  } catch (error) {
    if (error instanceof Refusal && error.code === 'too-many') return undefined
    if (!(error instanceof Refusal)) log.error({ err: error, sha256 }, 'a file could not be read')
    const reason = error instanceof Refusal ? error.key : 'file-unreadable'
    return { state: 'failed', reason, words: '', isCut: false }
  }
}
