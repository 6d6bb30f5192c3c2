import { beforeAll, expect, test } from 'vitest'
import { createPdfRenderer } from '../renderer.ts'
import { createSigningIdentity, signPdf, type SigningIdentity, verifyPdf } from './sign.ts'
import { warmUpTree } from '../warm-up.ts'

let pdf: Buffer
let ours: SigningIdentity
let signed: Buffer
const at = new Date('2026-05-21T09:30:00Z')

beforeAll(async () => {
  const renderer = createPdfRenderer({ log: { info: () => {}, warn: () => {} } })
  pdf = await renderer.render(warmUpTree, { images: new Map() })
  await renderer.close()
  ours = await createSigningIdentity('الخليج للمكونات الدقيقة')
  signed = await signPdf(pdf, ours, { reason: 'Approved', name: 'Nadia Karim', at })
})

test('a signed file says who signed it and when', async () => {
  expect(await verifyPdf(signed)).toMatchObject({
    ok: true,
    wholeFile: true,
    signer: 'الخليج للمكونات الدقيقة',
    at: '2026-05-21T09:30:00Z',
  })
  expect(signed.subarray(0, pdf.length).equals(pdf)).toBe(true)
})

test('one changed byte is found wherever it is', async () => {
  for (const position of [100, Math.floor(pdf.length / 2), signed.length - 30]) {
    const changed = Buffer.from(signed)
    changed[position] = (changed[position] ?? 0) ^ 1

    expect((await verifyPdf(changed)).ok).toBe(false)
  }
})

test('what was added after the signature is found', async () => {
  const longer = Buffer.concat([signed, Buffer.from('\n% more')])

  expect(await verifyPdf(longer)).toMatchObject({ ok: false, wholeFile: false })
})

test('nothing may hide beside the signature', async () => {
  const changed = Buffer.from(signed)
  const padding = changed.lastIndexOf('0000>')
  changed.write('(x)', padding, 'latin1')

  expect((await verifyPdf(changed)).ok).toBe(false)
})

test('several people sign one after another', async () => {
  const twice = await signPdf(signed, ours, { reason: 'Received', name: 'Mariam Haddad', at })

  expect((await verifyPdf(twice, [ours.certificatePem])).ok).toBe(true)
})

test('a stranger who took our name is not us', async () => {
  const stranger = await createSigningIdentity('الخليج للمكونات الدقيقة')
  const forged = await signPdf(pdf, stranger, { reason: 'Approved', name: 'Nadia Karim', at })

  expect((await verifyPdf(forged, [ours.certificatePem])).ok).toBe(false)
})

test('an unsigned file is not signed', async () => {
  expect(await verifyPdf(pdf)).toMatchObject({ ok: false, signer: undefined })
})
