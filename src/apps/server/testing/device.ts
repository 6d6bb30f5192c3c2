import { createHash, createSign, generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto'
import type { OverHttp } from './over-http.ts'

const origin = 'http://localhost:9001'
const sha256 = (bytes: string | Buffer) => createHash('sha256').update(bytes).digest()

/** As much of CBOR as an authenticator needs: whole numbers, texts, bytes and maps. */
function cbor(value: number | string | Buffer | ReadonlyMap<number | string, unknown>): Buffer {
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value)
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)])
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value])
  const pairs = [...value].flatMap(([key, one]) => [cbor(key), cbor(one as never)])
  return Buffer.concat([head(5, value.size), ...pairs])
}
function head(major: number, length: number): Buffer {
  if (length < 24) return Buffer.from([(major << 5) | length])
  return length < 256
    ? Buffer.from([(major << 5) | 24, length])
    : Buffer.from([(major << 5) | 25, length >> 8, length & 255])
}

const [userPresentAndVerified, withCredential] = [0b101, 0b1000000]

function keyIn(publicKey: KeyObject): Buffer {
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  const [xBytes, yBytes] = [Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]
  return cbor(
    new Map<number, unknown>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, xBytes],
      [-3, yBytes],
    ]),
  )
}

/** A security key in software, as the browser would speak with one: ES256, and its owner's finger is always on it. */
export function createDevice() {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const credentialId = randomBytes(16)
  const id = credentialId.toString('base64url')
  let counter = 0
  const authData = (flags: number, rest = Buffer.alloc(0)) => {
    const count = Buffer.alloc(4)
    count.writeUInt32BE(++counter)
    return Buffer.concat([sha256('localhost'), Buffer.from([flags]), count, rest])
  }
  const clientData = (type: string, challenge: string) =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))
  const credential = (response: Record<string, Buffer>) => ({
    id,
    rawId: id,
    type: 'public-key',
    clientExtensionResults: {},
    response: Object.fromEntries(Object.entries(response).map(([key, bytes]) => [key, bytes.toString('base64url')])),
  })
  return {
    /** Makes the device known for who has these cookies, as the account page does. */
    async enrol(http: OverHttp, cookie: string): Promise<void> {
      const options = await http.call({ path: '/api/auth/passkey/generate-register-options?name=Key', cookie })
      const length = Buffer.alloc(2)
      length.writeUInt16BE(credentialId.length)
      const known = Buffer.concat([Buffer.alloc(16), length, credentialId, keyIn(publicKey)])
      const attestation = new Map<string, unknown>([
        ['fmt', 'none'],
        ['attStmt', new Map()],
        ['authData', authData(userPresentAndVerified | withCredential, known)],
      ])
      const response = credential({
        clientDataJSON: clientData('webauthn.create', String(options.body['challenge'])),
        attestationObject: cbor(attestation),
      })
      const jar = [cookie, ...options.headers.getSetCookie().map((one) => one.split(';')[0])].join('; ')
      const body = { response, name: 'Key' }
      const done = await http.call({
        method: 'POST',
        path: '/api/auth/passkey/verify-registration',
        body,
        cookie: jar,
        headers: { origin },
      })
      if (done.status !== 200) throw new Error(`the passkey was not taken: ${done.text}`)
    },
    /** What the device says to a question. */
    answer(challenge: string) {
      const [data, client] = [authData(userPresentAndVerified), clientData('webauthn.get', challenge)]
      const signature = createSign('sha256')
        .update(Buffer.concat([data, sha256(client)]))
        .sign(privateKey)
      return credential({ authenticatorData: data, clientDataJSON: client, signature })
    },
  }
}
