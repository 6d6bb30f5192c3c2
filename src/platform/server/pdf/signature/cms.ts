import { createHash, webcrypto } from 'node:crypto'
import * as asn1 from 'asn1js'
import * as pki from 'pkijs'

// pkijs asks for an engine of its own; the keys and the mathematics are Node's.
const engine = new pki.CryptoEngine({ name: 'node', crypto: webcrypto as unknown as Crypto })
pki.setEngine('node', engine)

const oid = {
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  commonName: '2.5.4.3',
  keyUsage: '2.5.29.15',
} as const
const algorithm = { name: 'ECDSA', namedCurve: 'P-256' } as const

const fromPem = (pem: string) => Buffer.from(pem.replaceAll(/-----[^-]+-----|\s/g, ''), 'base64')
const toPem = (kind: string, der: ArrayBuffer) =>
  `-----BEGIN ${kind}-----\n${Buffer.from(der).toString('base64').replaceAll(/.{64}/g, '$&\n').trimEnd()}\n-----END ${kind}-----\n`
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest()
const derOf = (certificate: pki.Certificate) => Buffer.from(certificate.toSchema().toBER())

export const fingerprint = (certificatePem: string): string => sha256(fromPem(certificatePem)).toString('hex')

export async function createIdentity(commonName: string, now: Date) {
  const keys = await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
  const certificate = new pki.Certificate()
  certificate.version = 2
  const serial = webcrypto.getRandomValues(new Uint8Array(16))
  serial[0] = ((serial[0] ?? 0) & 0x7f) | 0x40
  certificate.serialNumber = new asn1.Integer({ valueHex: serial.buffer })
  const name = new pki.AttributeTypeAndValue({
    type: oid.commonName,
    value: new asn1.Utf8String({ value: commonName }),
  })
  certificate.issuer.typesAndValues.push(name)
  certificate.subject.typesAndValues.push(name)
  const until = new Date(now)
  until.setUTCFullYear(until.getUTCFullYear() + 10)
  certificate.notBefore = new pki.Time({ type: 0, value: now })
  certificate.notAfter = new pki.Time({ type: 0, value: until })
  // Digital signature and content commitment: what a document is signed with.
  const usage = new asn1.BitString({ valueHex: new Uint8Array([0xc0]).buffer, unusedBits: 6 })
  certificate.extensions = [new pki.Extension({ extnID: oid.keyUsage, critical: true, extnValue: usage.toBER() })]
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey as unknown as CryptoKey, engine)
  await certificate.sign(keys.privateKey as unknown as CryptoKey, 'SHA-256', engine)
  return {
    certificatePem: toPem('CERTIFICATE', certificate.toSchema(true).toBER()),
    privateKeyPem: toPem('PRIVATE KEY', await webcrypto.subtle.exportKey('pkcs8', keys.privateKey)),
  }
}

/** A CMS signature beside the bytes, as CAdES asks: with the digest and the certificate bound in. */
export async function signDetached(bytes: Buffer, certificatePem: string, privateKeyPem: string): Promise<Buffer> {
  const certificate = pki.Certificate.fromBER(fromPem(certificatePem))
  const key = await webcrypto.subtle.importKey('pkcs8', fromPem(privateKeyPem), algorithm, false, ['sign'])
  const binding = new asn1.OctetString({ valueHex: sha256(derOf(certificate)) })
  const attributes = [
    attribute(oid.contentType, new asn1.ObjectIdentifier({ value: oid.data })),
    attribute(oid.messageDigest, new asn1.OctetString({ valueHex: sha256(bytes) })),
    attribute(oid.signingCertificateV2, sequence(sequence(sequence(binding)))),
  ]
  const signedData = new pki.SignedData({
    version: 1,
    encapContentInfo: new pki.EncapsulatedContentInfo({ eContentType: oid.data }),
    certificates: [certificate],
    signerInfos: [
      new pki.SignerInfo({
        version: 1,
        sid: new pki.IssuerAndSerialNumber({ issuer: certificate.issuer, serialNumber: certificate.serialNumber }),
        signedAttrs: new pki.SignedAndUnsignedAttributes({ type: 0, attributes }),
      }),
    ],
  })
  await signedData.sign(key as unknown as CryptoKey, 0, 'SHA-256', new Uint8Array(bytes).buffer, engine)
  const content = new pki.ContentInfo({ contentType: oid.signedData, content: signedData.toSchema(true) })
  return Buffer.from(content.toSchema().toBER(false))
}

const sequence = (...value: asn1.BaseBlock[]) => new asn1.Sequence({ value })
const attribute = (type: string, value: asn1.BaseBlock) => new pki.Attribute({ type, values: [value] })

export type SignatureCheck = Readonly<{
  ok: boolean
  certificate: Readonly<{ commonName: string; sha256: string }> | undefined
}>

/** Whether the signature fits the bytes and names the certificate it was made with. Anything unreadable does not. */
export async function verifyDetached(signature: Buffer, bytes: Buffer): Promise<SignatureCheck> {
  try {
    const { result } = asn1.fromBER(new Uint8Array(signature).buffer)
    const signedData = new pki.SignedData({ schema: new pki.ContentInfo({ schema: result }).content })
    const certificate = signedData.certificates?.[0]
    if (!(certificate instanceof pki.Certificate)) return { ok: false, certificate: undefined }
    const der = derOf(certificate)
    const fits = await signedData.verify({ signer: 0, data: new Uint8Array(bytes).buffer, checkChain: false }, engine)
    const bound = signedData.signerInfos[0]?.signedAttrs?.attributes.find(
      ({ type }) => type === oid.signingCertificateV2,
    )
    const boundTo = bound === undefined ? '' : Buffer.from(bound.toSchema().toBER()).toString('hex')
    const commonName = certificate.subject.typesAndValues.find(({ type }) => type === oid.commonName)?.value
    return {
      ok: fits && boundTo.includes(sha256(der).toString('hex')),
      certificate: { commonName: String(commonName?.valueBlock.value ?? ''), sha256: sha256(der).toString('hex') },
    }
  } catch {
    // A damaged signature cannot be read: that is an answer, not an accident.
    return { ok: false, certificate: undefined }
  }
}
