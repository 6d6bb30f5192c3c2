import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber, PDFString } from '@cantoo/pdf-lib'
import * as cms from './cms.ts'

export type SigningIdentity = Readonly<{ certificatePem: string; privateKeyPem: string }>
export type PdfVerdict = Readonly<{
  /** True when every signature holds and the last one covers the whole file. */
  ok: boolean
  signer: string | undefined
  at: string | undefined
  wholeFile: boolean
  certificateSha256: string | undefined
}>

/** A key of the organisation's own, good for ten years: it proves that nobody changed the file, not who we are. */
export const createSigningIdentity = (commonName: string, now = new Date()): Promise<SigningIdentity> =>
  cms.createIdentity(commonName, now)

const roomForSignature = 8192

/** Signs a PDF (PAdES baseline B); what was there before stays byte for byte, so several may sign one after another. */
export async function signPdf(
  pdf: Buffer,
  { certificatePem, privateKeyPem }: SigningIdentity,
  { reason, name, at }: { reason: string; name: string; at: Date },
): Promise<Buffer> {
  const prepared = await withPlaceholder(pdf, { reason, name, at })
  const { start, end, byteRange } = lastPlaceholder(prepared)
  const range = `[0 ${start} ${end} ${prepared.length - end}]`
  prepared.write(range.padEnd(byteRange.end - byteRange.start, ' '), byteRange.start, 'latin1')
  const signed = Buffer.concat([prepared.subarray(0, start), prepared.subarray(end)])
  const signature = await cms.signDetached(signed, certificatePem, privateKeyPem)
  const room = end - start - 2
  if (signature.length * 2 > room) throw new Error(`pdf: a signature of ${signature.length} bytes does not fit`)
  prepared.write(signature.toString('hex').padEnd(room, '0'), start + 1, 'latin1')
  return prepared
}

async function withPlaceholder(pdf: Buffer, { reason, name, at }: { reason: string; name: string; at: Date }) {
  const document = await PDFDocument.load(pdf, { forIncrementalUpdate: true, updateMetadata: false })
  const { context, catalog } = document
  const page = document.getPages().at(-1)
  if (page === undefined) throw new Error('pdf: no page to sign')
  const signature = context.obj({ Type: 'Sig', Filter: 'Adobe.PPKLite', SubFilter: 'ETSI.CAdES.detached' })
  signature.set(
    PDFName.of('ByteRange'),
    context.obj([0, 9999999999, 9999999999, 9999999999].map((n) => PDFNumber.of(n))),
  )
  signature.set(PDFName.of('Contents'), PDFHexString.of('0'.repeat(roomForSignature * 2)))
  signature.set(PDFName.of('M'), PDFString.fromDate(at))
  signature.set(PDFName.of('Name'), PDFHexString.fromText(name))
  signature.set(PDFName.of('Reason'), PDFHexString.fromText(reason))
  const form = catalog.lookupMaybe(PDFName.of('AcroForm'), PDFDict)
  const fields = form?.lookupMaybe(PDFName.of('Fields'), PDFArray)
  const appearance = context.register(context.formXObject([], { BBox: [0, 0, 0, 0], Resources: {} }))
  const widget = context.register(
    context.obj({
      Type: 'Annot',
      Subtype: 'Widget',
      FT: 'Sig',
      Rect: [0, 0, 0, 0],
      F: 132,
      P: page.ref,
      V: context.register(signature),
      T: PDFHexString.fromText(`Signature ${(fields?.size() ?? 0) + 1}`),
      TU: PDFHexString.fromText(`${reason}: ${name}`),
      AP: { N: appearance },
    }),
  )
  const annotations = page.node.lookupMaybe(PDFName.of('Annots'), PDFArray)?.asArray() ?? []
  page.node.set(PDFName.of('Annots'), context.obj([...annotations, widget]))
  // Accessible files say in which order the tab key walks.
  page.node.set(PDFName.of('Tabs'), PDFName.of('S'))
  const all = context.obj({ Fields: [...(fields?.asArray() ?? []), widget], SigFlags: 3 })
  catalog.set(PDFName.of('AcroForm'), context.register(all))
  return Buffer.from(await document.commit({ useObjectStreams: false }))
}

function lastPlaceholder(pdf: Buffer) {
  const at = pdf.lastIndexOf('/ByteRange')
  const byteRange = { start: pdf.indexOf('[', at), end: pdf.indexOf(']', at) + 1 }
  const contents = pdf.lastIndexOf(`<${'0'.repeat(roomForSignature * 2)}>`)
  if (at < 0 || contents < 0) throw new Error('pdf: the place for the signature is missing')
  return { byteRange, start: contents, end: contents + roomForSignature * 2 + 2 }
}

/**
 * Whether the file is what was signed: every signature is checked, the last must cover it to its last byte.
 * Anyone can make a certificate with our name: with `trusted`, only those count.
 */
export async function verifyPdf(pdf: Buffer, trusted?: readonly string[]): Promise<PdfVerdict> {
  const text = pdf.toString('latin1')
  const found = [...text.matchAll(/\/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/g)]
  const checked = await Promise.all(
    found.map(async (match) => {
      const [start = 0, length = 0, second = 0, rest = 0] = match.slice(1).map(Number)
      const end = second + rest
      // Between the two signed parts stands the signature and nothing else, or something could hide there.
      const isWhole = start === 0 && end <= pdf.length && /^<[0-9a-f]+>$/i.test(text.slice(length, second))
      if (!isWhole) return { ok: false, end, certificate: undefined }
      const signature = Buffer.from(text.slice(length + 1, second - 1), 'hex')
      const signed = Buffer.concat([pdf.subarray(0, length), pdf.subarray(second, end)])
      return { ...(await cms.verifyDetached(signature, signed)), end }
    }),
  )
  const last = checked.toSorted((one, other) => one.end - other.end).at(-1)
  const wholeFile = last?.end === pdf.length
  const stated = [...text.matchAll(/\/M\s*\(D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)/g)].at(-1)?.slice(1)
  const certificate = last?.certificate
  const known = trusted?.map(cms.fingerprint)
  const isOurs = (one: (typeof checked)[number]) => known === undefined || known.includes(one.certificate?.sha256 ?? '')
  return {
    ok: last !== undefined && wholeFile && checked.every((one) => one.ok && isOurs(one)),
    signer: certificate?.commonName,
    at: stated === undefined ? undefined : `${stated.slice(0, 3).join('-')}T${stated.slice(3).join(':')}Z`,
    wholeFile,
    certificateSha256: certificate?.sha256,
  }
}
