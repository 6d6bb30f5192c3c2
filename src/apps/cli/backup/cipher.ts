import { createCipheriv, createDecipheriv, createHmac, randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { closeSync, createReadStream, openSync, readSync, statSync } from 'node:fs'
import { Transform } from 'node:stream'

/*
 * An encrypted backup: a first line that says so, salt, proof of the passphrase, then pieces of 64 KiB, each with its own seal (AES-256-GCM).
 * The nonce counts the pieces and marks the last one, so that none can be changed, left out, repeated, moved or cut off (STREAM, Rogaway).
 * The key is scrypt's of the passphrase and of a salt that is used once, so no nonce is ever used twice with a key.
 */
const mark = Buffer.from('touchstone encrypted backup 1\n')
const [saltLength, proofLength, tagLength, pieceLength] = [16, 32, 16, 64 * 1024]
const headLength = mark.length + saltLength + proofLength
const cost = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 1024 * 1024 }

type Keys = { content: Buffer; proof: Buffer }

function keysFrom(passphrase: string, salt: Buffer): Promise<Keys> {
  return new Promise((resolve, reject) =>
    scrypt(passphrase.normalize('NFKC'), salt, 64, cost, (error, key) =>
      error
        ? reject(error)
        : resolve({
            content: key.subarray(0, 32),
            proof: createHmac('sha256', key.subarray(32)).update(mark).digest(),
          }),
    ),
  )
}

const nonceOf = (count: number, isLast: boolean): Buffer => {
  const nonce = Buffer.alloc(12)
  nonce.writeUIntBE(count, 5, 6)
  nonce[11] = isLast ? 1 : 0
  return nonce
}

/** Cuts a stream into pieces of one length; the last is told as such, and is there even when it is empty. */
function pieceByPiece(length: number, treat: (piece: Buffer, count: number, isLast: boolean) => Buffer): Transform {
  let rest: Buffer = Buffer.alloc(0)
  let count = 0
  return new Transform({
    transform(part: Buffer, _encoding, done) {
      try {
        rest = rest.length === 0 ? part : Buffer.concat([rest, part])
        for (; rest.length > length; rest = rest.subarray(length))
          this.push(treat(rest.subarray(0, length), count++, false))
        done()
      } catch (error) {
        done(error as Error)
      }
    },
    flush(done) {
      try {
        this.push(treat(rest, count, true))
        done()
      } catch (error) {
        done(error as Error)
      }
    },
  })
}

/** What goes first into the file, and what everything else goes through. */
export async function encryption(passphrase: string): Promise<{ head: Buffer; through: Transform }> {
  const salt = randomBytes(saltLength)
  const { content, proof } = await keysFrom(passphrase, salt)
  const through = pieceByPiece(pieceLength, (piece, count, isLast) => {
    const cipher = createCipheriv('aes-256-gcm', content, nonceOf(count, isLast))
    return Buffer.concat([cipher.update(piece), cipher.final(), cipher.getAuthTag()])
  })
  return { head: Buffer.concat([mark, salt, proof]), through }
}

export function isEncrypted(file: string): boolean {
  return headOf(file).subarray(0, mark.length).equals(mark)
}

function headOf(file: string): Buffer {
  const head = Buffer.alloc(Math.min(headLength, statSync(file).size))
  const handle = openSync(file, 'r')
  readSync(handle, head, 0, head.length, 0)
  closeSync(handle)
  return head
}

/** What was encrypted, piece by piece, each only when its seal holds. @throws Error when the passphrase is another, before anything is read */
export async function decrypted(file: string, passphrase: string): Promise<NodeJS.ReadableStream> {
  const head = headOf(file)
  const [salt, proof] = [head.subarray(mark.length, mark.length + saltLength), head.subarray(mark.length + saltLength)]
  const keys = await keysFrom(passphrase, salt)
  if (proof.length !== proofLength || !timingSafeEqual(proof, keys.proof))
    throw new Error('the passphrase is not the one it was made with (or its beginning is damaged)')
  const through = pieceByPiece(pieceLength + tagLength, (piece, count, isLast) => opened(piece, keys, count, isLast))
  const source = createReadStream(file, { start: headLength })
  source.on('error', (error) => through.destroy(error))
  return source.pipe(through)
}

function opened(piece: Buffer, { content }: Keys, count: number, isLast: boolean): Buffer {
  if (piece.length < tagLength) throw new Error('it was cut')
  const decipher = createDecipheriv('aes-256-gcm', content, nonceOf(count, isLast), { authTagLength: tagLength })
  decipher.setAuthTag(piece.subarray(-tagLength))
  const text = decipher.update(piece.subarray(0, -tagLength))
  try {
    return Buffer.concat([text, decipher.final()])
  } catch (cause) {
    throw new Error(`it was cut or is damaged (piece ${count + 1})`, { cause })
  }
}
