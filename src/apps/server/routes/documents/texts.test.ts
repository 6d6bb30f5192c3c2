import { afterAll, beforeAll, expect, test } from 'vitest'
import { DocumentContent, filesOf } from '#modules/documents/contract/content.ts'
import { sampleWord } from '#platform/server/office/reading/testing/sample.ts'
import { wordParts, zipOf } from '#platform/server/office/reading/testing/zip.ts'
import { openOverHttp, type OverHttp, owned } from '../../testing/over-http.ts'
import { openTestHouse, type TestHouse } from '../../testing.ts'

let house: TestHouse
let http: OverHttp
let writer = ''
let reader = ''

beforeAll(async () => {
  house = await openTestHouse()
  http = await openOverHttp(house)
  const { org, people } = await house.organisation({ people: { owner: ['process-owner'], worker: ['employee'] } })
  writer = await http.signIn(org, people('owner'))
  reader = await http.signIn(org, people('worker'))
})
afterAll(async () => {
  await http.close()
  await house.close()
})

const bring = (bytes: Buffer, name: string, cookie: string) =>
  http.call({
    method: 'POST',
    path: `/api/document-texts?name=${encodeURIComponent(name)}`,
    raw: new Uint8Array(bytes),
    cookie,
    headers: { 'content-type': 'application/octet-stream', origin: 'http://localhost:9001' },
  })
const filesKept = () =>
  owned(house, async (client) =>
    Number((await client.query<{ n: string }>('select count(*) as n from file')).rows[0]?.n),
  )

test('a Word file becomes a text with its pictures kept, and says what it lost', async () => {
  const { status, body, text } = await bring(await sampleWord(), 'Procedure.docx', writer)

  expect(status, text).toBe(200)
  const content = DocumentContent.parse({ en: body['doc'], ar: null })
  expect(body['report']).toMatchObject({ headings: 2, tables: 1, images: 1, insertions: 1, deletions: 1, headers: 1 })
  const picture = await http.call({ path: `/api/files/${filesOf(content)[0]}`, cookie: writer })
  expect([picture.status, picture.type]).toEqual([200, 'image/png'])
})

test.each<[string, string, () => Promise<Buffer>, string]>([
  [
    'with macros',
    'a.docx',
    async () => zipOf({ ...wordParts('<w:p/>'), 'word/vbaProject.bin': 'x' }),
    'file-has-macros',
  ],
  [
    'that inflates',
    'a.docx',
    async () => zipOf({ ...wordParts('<w:p/>'), 'word/x.bin': Buffer.alloc(160_000_000) }),
    'file-inflates',
  ],
  ['under another name', 'a.txt', sampleWord, 'not-a-word-file'],
])('a file %s is refused, and nothing of it is kept', async (_, name, bytes, key) => {
  const before = await filesKept()

  const { status, body } = await bring(await bytes(), name, writer)

  expect([status >= 400 && status < 500, body['key']]).toEqual([true, key])
  expect(await filesKept()).toBe(before)
})

test('who does not write documents brings in none', async () => {
  expect((await bring(await sampleWord(), 'a.docx', reader)).status).toBe(403)
  expect((await bring(await sampleWord(), 'a.docx', '')).status).toBe(401)
})
