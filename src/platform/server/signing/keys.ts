import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomBytes,
  sign,
  verify,
} from 'node:crypto'
import {
  chmodSync,
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'

export type ServerKeys = {
  /** 32 random bytes in hex: sessions are signed with it. */
  secret: string
  /** Names the public key in what was signed with it. */
  keyId: string
  publicKeyPem: string
  sign(bytes: Uint8Array): Buffer
}

type Kept = { secret: string; privateKeyPem: string }

/** The server's own keys, made at the first start. They stand outside of the database, so that who rewrites history cannot sign it. */
export function serverKeys(dataDir: string): ServerKeys {
  const folder = join(dataDir, 'keys')
  const file = join(folder, 'server-keys.json')
  if (!statSync(file, { throwIfNoEntry: false })) keepOnce(folder, file, freshKeys())
  const { secret, privateKeyPem } = load(file)
  const privateKey = createPrivateKey(privateKeyPem)
  const publicKeyPem = createPublicKey(privateKey).export({ type: 'spki', format: 'pem' }).toString()
  return {
    secret,
    keyId: createHash('sha256').update(publicKeyPem).digest('hex').slice(0, 16),
    publicKeyPem,
    sign: (bytes) => sign(null, bytes, privateKey),
  }
}

export function verifyWith(publicKeyPem: string, bytes: Uint8Array, signature: Uint8Array): boolean {
  return verify(null, bytes, publicKeyPem, signature)
}

const freshKeys = (): Kept => ({
  secret: randomBytes(32).toString('hex'),
  privateKeyPem: generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
})

// Written aside, forced to the disk and linked: a power cut leaves no half file, and of two that come at once the first stays.
function keepOnce(folder: string, file: string, keys: Kept): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const aside = `${file}.${randomBytes(6).toString('hex')}`
  const handle = openSync(aside, 'wx', 0o600)
  writeSync(handle, `${JSON.stringify(keys, null, 2)}\n`)
  fsyncSync(handle)
  closeSync(handle)
  try {
    linkSync(aside, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(aside, { force: true })
  }
  const directory = openSync(folder, 'r')
  fsyncSync(directory)
  closeSync(directory)
}

function load(file: string): Kept {
  if ((statSync(file).mode & 0o077) !== 0) chmodSync(file, 0o600)
  try {
    const kept = JSON.parse(readFileSync(file, 'utf8')) as Kept
    if (!/^[0-9a-f]{64}$/.test(kept.secret)) throw new Error('its secret is not 32 bytes in hex')
    if (createPrivateKey(kept.privateKeyPem).asymmetricKeyType !== 'ed25519')
      throw new Error('its key is not an ed25519 key')
    return kept
  } catch (cause) {
    throw new Error(
      `The server's keys in ${file} cannot be read: ${(cause as Error).message}. Bring the file back from a backup; without it everybody must sign in again and new signatures carry a new key (move it away to get one).`,
      { cause },
    )
  }
}
