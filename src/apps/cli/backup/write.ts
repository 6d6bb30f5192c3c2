import { createHash } from 'node:crypto'
import { once } from 'node:events'
import {
  closeSync,
  createReadStream,
  createWriteStream,
  existsSync,
  fsyncSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { constants, createZstdCompress } from 'node:zlib'
import type pg from 'pg'
import { pack as createPack, type Pack } from 'tar-stream'
import { checkpointFile } from '#platform/server/history/checkpoints.ts'
import { keptFiles, placeOf } from '../fsck/files.ts'
import { encryption } from './cipher.ts'
import { endName, type Manifest, manifestName, type Part } from './manifest.ts'
import { seal } from './seal.ts'
import { copyTables } from './tables.ts'

type Source = { part: Part; path?: string; bytes?: Buffer }

/**
 * One consistent copy of everything, as of one moment. Under its name it stands finished or not at all. With a passphrase nothing of it
 * stands readable beside its name, not even for a moment: the tables are laid aside in the data folder.
 */
export async function writeBackup(
  client: pg.Client,
  dataDir: string,
  target: string,
  now: Date,
  passphrase?: string,
): Promise<Manifest> {
  if (existsSync(target)) throw new Error(`${target} exists already. Name a file that does not.`)
  const aside = mkdtempSync(join(dirname(target), `.${basename(target)}.part-`))
  const readable = passphrase === undefined ? aside : mkdtempSync(join(dataDir, '.backup-'))
  try {
    // Before the database: what is signed meanwhile would otherwise be newer than the history that goes with it.
    const signed = existsSync(checkpointFile(dataDir)) ? readFileSync(checkpointFile(dataDir)) : undefined
    const { manifest, sources } = await gather(client, dataDir, readable, now, signed)
    const whole = join(aside, 'whole')
    await writeTar(manifest, sources, whole, passphrase)
    if (passphrase === undefined) await seal(whole)
    synchronise(whole)
    renameSync(whole, target)
    synchronise(dirname(target))
    return manifest
  } finally {
    for (const folder of [aside, readable]) rmSync(folder, { recursive: true, force: true })
  }
}

async function gather(client: pg.Client, dataDir: string, aside: string, now: Date, signed: Buffer | undefined) {
  await client.query('begin isolation level repeatable read read only')
  try {
    const { rows: migrations } = await client.query<{ name: string; hash: string }>(
      'select name, hash from migration order by name',
    )
    const tables = await copyTables(client, aside)
    await refuseMissing(client, dataDir)
    const kept = [...keysOf(dataDir), ...(await Promise.all(keptFiles(dataDir).map(measuredFile)))]
    const log = signed ? [held('checkpoints.log', signed)] : []
    const files = [...log, ...kept]
    const sources = [...tables.map((part) => ({ part, path: join(aside, `${part.schema}.${part.table}`) })), ...files]
    const manifest: Manifest = {
      format: 'touchstone backup 1',
      at: now.toISOString(),
      migrations,
      tables,
      files: files.map(({ part }) => part),
    }
    return { manifest, sources }
  } finally {
    await client.query('rollback')
  }
}

async function refuseMissing(client: pg.Client, dataDir: string): Promise<void> {
  const { rows } = await client.query<{ sha256: string; name: string }>(
    'select distinct on (sha256) sha256, name from file where released_at is null',
  )
  const missing = rows.find(({ sha256 }) => !existsSync(placeOf(dataDir, sha256)))
  if (missing)
    throw new Error(`The file "${missing.name}" (${missing.sha256}) is missing: run cli fsck before the next backup.`)
}

const held = (name: string, bytes: Buffer): Source => ({
  part: { name, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') },
  bytes,
})

function keysOf(dataDir: string): Source[] {
  const folder = join(dataDir, 'keys')
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .sort()
    .map((name) => held(`keys/${name}`, readFileSync(join(folder, name))))
}

/** A kept file is named by its hash; whether it still has it is judged as it is copied. */
const measuredFile = async (path: string): Promise<Source> => {
  const sha256 = basename(path)
  return { part: { name: `files/${sha256}`, bytes: statSync(path).size, sha256 }, path }
}

async function writeTar(
  manifest: Manifest,
  sources: readonly Source[],
  whole: string,
  passphrase: string | undefined,
): Promise<void> {
  const pack = createPack()
  const compress = createZstdCompress({
    params: { [constants.ZSTD_c_checksumFlag]: 1, [constants.ZSTD_c_compressionLevel]: 3 },
  })
  const file = createWriteStream(whole, { mode: 0o600 })
  const secret = passphrase === undefined ? undefined : await encryption(passphrase)
  if (secret) file.write(secret.head)
  const written = secret ? pipeline(pack, compress, secret.through, file) : pipeline(pack, compress, file)
  written.catch(() => {})
  const text = Buffer.from(JSON.stringify(manifest))
  try {
    pack.entry({ name: manifestName }, text)
    for (const source of sources) await add(pack, source, written)
    pack.entry({ name: endName }, createHash('sha256').update(text).digest('hex'))
    pack.finalize()
  } catch (error) {
    pack.destroy()
    throw error
  }
  await written
}

async function add(pack: Pack, { part, path, bytes }: Source, written: Promise<void>): Promise<void> {
  const { name } = part
  const hash = createHash('sha256')
  const entry = pack.entry({ name, size: part.bytes }) as unknown as Writable
  const source = path === undefined ? [bytes ?? Buffer.alloc(0)] : createReadStream(path)
  for await (const one of source as AsyncIterable<Buffer>) {
    hash.update(one)
    // A disk that is full ends the whole instead of ever draining.
    if (!entry.write(one)) await Promise.race([once(entry, 'drain'), written])
  }
  entry.end()
  if (hash.digest('hex') !== part.sha256)
    throw new Error(`${name} is not what was kept: run cli fsck, and bring it back from an older backup.`)
}

function synchronise(path: string): void {
  const handle = openSync(path, 'r')
  fsyncSync(handle)
  closeSync(handle)
}
