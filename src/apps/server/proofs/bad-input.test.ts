import { readdirSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { BeginImport, MyImport } from '#modules/documents/contract/import/batch.ts'
import { AddProcess } from '#modules/processes/contract.ts'
import { DraftMap } from '#modules/processes/contract/maps.ts'
import { type Bad, badFiles, badMaps, badWords } from '../testing/bad-files.ts'
import { openOverHttp, type OverHttp, owned } from '../testing/over-http.ts'
import { openTestHouse, type TestHouse } from '../testing.ts'

let house: TestHouse
let http: OverHttp
let org: Awaited<ReturnType<TestHouse['organisation']>>
let bad: Bad[] = []
const cookies: Record<string, string> = {}
/** Who brings what: a document's file, evidence of an audit, a record to retain. */
const places = { 'a document': 'owner', evidence: 'auditor', 'a record': 'manager' } as const
beforeAll(async () => {
  bad = [...badWords(), ...(await badFiles())]
  house = await openTestHouse()
  http = await openOverHttp(house)
  org = await house.organisation({
    people: { owner: ['process-owner'], auditor: ['auditor'], manager: ['quality-manager'] },
  })
  for (const name of Object.values(places)) cookies[name] = await http.signIn(org.org, org.people(name))
})
afterAll(async () => {
  await http.close()
  await house.close()
})

type Said = { status: number; key: string; detail: string; refusal: string }
type Sent = { path: string; method?: string; name?: string; body: Buffer; language?: 'en' | 'ar'; length?: number }

/** Sends as far as the server listens, and hears what it says. */
const send = ({ path, method = 'POST', body, name = 'owner', language = 'en', length = body.length }: Sent) =>
  new Promise<Said>((done, fail) => {
    const type = path.includes('process-maps') ? 'application/json' : 'application/octet-stream'
    const headers = {
      cookie: cookies[name] ?? '',
      'content-type': type,
      'accept-language': language,
      ...(method === 'PUT' ? { 'if-match': '"1"' } : {}),
    }
    const sized = length < 0 ? { 'transfer-encoding': 'chunked' } : { 'content-length': String(length) }
    const asked = request(`${http.base}${path}`, { method, headers: { ...headers, ...sized } }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('end', () => {
        const {
          key = '',
          detail = '',
          refusal = '',
        } = JSON.parse(Buffer.concat(parts).toString('utf8') || '{}') as Partial<Said>
        done({ status: answer.statusCode ?? 0, key, detail, refusal })
        asked.destroy()
      })
    })
    asked.on('error', fail)
    asked.end(body)
  })

/** Everything kept: rows of every table the product writes to, and every file below the data folder. */
async function kept() {
  const tables = ['file', 'file_text', 'file_words', 'history', 'process_map', 'search_entry', 'deed']
  const counts = await owned(house, async (client) => {
    const counted: Record<string, unknown> = {}
    for (const table of tables) counted[table] = (await client.query(`select count(*) as n from ${table}`)).rows[0]?.n
    return counted
  })
  const files = readdirSync(house.dataDir, { recursive: true, withFileTypes: true })
  return {
    ...counts,
    files: files
      .filter((one) => one.isFile())
      .map((one) => join(one.parentPath, one.name))
      .sort(),
  }
}

/** Does it while somebody else keeps asking, and tells what they noticed: the longest wait, and the memory it took. */
async function unmoved(act: () => Promise<void>): Promise<void> {
  const before = process.memoryUsage().rss
  const delay = monitorEventLoopDelay({ resolution: 10 })
  const waits: number[] = []
  const over = new AbortController()
  const neighbour = (async () => {
    while (!over.signal.aborted || waits.length < 4) {
      const begun = performance.now()
      expect((await http.call({ path: '/api/people?limit=5', cookie: cookies['manager'] ?? '' })).status).toBe(200)
      waits.push(performance.now() - begun)
      await new Promise((go) => setTimeout(go, 20))
    }
  })()
  delay.enable()
  await act().finally(() => {
    delay.disable()
    over.abort()
  })
  await neighbour
  expect(waits.length).toBeGreaterThan(3)
  expect(waits.toSorted((a, b) => a - b)[Math.floor(waits.length / 2)], 'a usual wait').toBeLessThan(400)
  expect(Math.max(...waits), 'the longest wait').toBeLessThan(5000)
  expect(delay.percentile(99) / 1e6, 'the loop').toBeLessThan(1000)
  expect(process.memoryUsage().rss - before, 'memory').toBeLessThan(900_000_000)
}

const isArabic = /[\u0621-\u064a]{3}/

/** Refused with one of those reasons, in the language that was asked for. */
function expectRefused(said: Said, what: string, keys: readonly string[], language: 'en' | 'ar'): void {
  expect(said.status >= 400 && said.status < 500, `${what}: ${JSON.stringify(said)}`).toBe(true)
  expect(keys, `${what}: ${JSON.stringify(said)}`).toContain(said.key)
  expect(isArabic.test(said.detail), `${what}: ${said.detail}`).toBe(language === 'ar')
  expect(said.detail, what).not.toMatch(/\{\{|node_modules|^[\w-]+$/)
}

describe('what is refused, in both languages, leaves nothing and moves nobody', () => {
  test.each(Object.entries(places))('as a file of %s', async (_, name) => {
    const before = await kept()

    await unmoved(async () => {
      for (const [at, { what, name: called, bytes, keys }] of bad.entries()) {
        const language = at % 2 === 0 ? 'en' : 'ar'
        const path = `/api/files?name=${encodeURIComponent(called)}`
        expectRefused(await send({ path, body: bytes, name, language }), what, keys, language)
      }
    })

    expect(await kept()).toEqual(before)
  })

  test('as a Word file to be taken over into a text', async () => {
    const before = await kept()

    await unmoved(async () => {
      for (const [at, { what, name, bytes, keys }] of bad.entries()) {
        const language = at % 2 === 0 ? 'ar' : 'en'
        const path = `/api/document-texts?name=${encodeURIComponent(name)}`
        const reasons = name.endsWith('.docx') ? keys : ['not-a-word-file']
        expectRefused(await send({ path, body: bytes, language }), what, reasons, language)
      }
    })

    expect(await kept()).toEqual(before)
  })

  test('as a file of a folder that is brought in, its reason standing in its row', async () => {
    const rows = bad.map(({ name }, at) => ({ id: newId(), path: `QMS/${at}/${name}`, size: 1000 }))
    await org.as('owner').do(BeginImport, { id: newId(), folder: 'QMS', files: rows })
    const before = await kept()

    await unmoved(async () => {
      for (const [at, { what, bytes, keys }] of bad.entries()) {
        const said = await send({ path: `/api/document-import-rows/${rows[at]?.id}/file`, body: bytes })
        expect([said.status, keys.includes(said.refusal)], `${what}: ${JSON.stringify(said)}`).toEqual([200, true])
      }
    })

    const after = await kept()
    const { rows: told } = await org.as('owner').ask(MyImport, {})
    expect(told.filter(({ state, refusal, fileId }) => state !== 'refused' || !refusal || fileId)).toEqual([])
    expect({ ...after, history: 0 }).toEqual({ ...before, history: 0 })
  })

  test('as a map to be imported', async () => {
    const [processId, id] = [newId(), newId()]
    const words = { id: processId, code: 'BAD', nameEn: 'Buying', nameAr: 'الشراء', ownerId: org.people('owner') }
    await org.as('manager').do(AddProcess, words)
    await org.as('owner').do(DraftMap, { id, processId })
    const before = await kept()

    await unmoved(async () => {
      for (const { what, xml, keys } of badMaps)
        for (const language of ['en', 'ar'] as const) {
          const body = Buffer.from(JSON.stringify({ file: Buffer.from(xml).toString('base64') }))
          const said = await send({ path: `/api/process-maps/${id}/file`, method: 'PUT', body, language })
          expectRefused(said, what, keys, language)
        }
    })

    expect(await kept()).toEqual(before)
  })

  test.each([
    ['that says how large it is', 100_000_000],
    ['that does not say how large it is', -1],
  ])('a picture of a hundred megabytes %s', async (_, length) => {
    const body = Buffer.alloc(100_000_000, 7)
    body.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
    const before = await kept()

    await unmoved(async () => {
      for (const path of ['/api/files?name=a.png', '/api/document-texts?name=a.docx'])
        for (const language of ['en', 'ar'] as const) {
          const said = await send({ path, body, length, language })
          expect(said.status, JSON.stringify(said)).toBe(413)
          expectRefused(said, path, ['too-large', 'file-too-large'], language)
        }
    })

    expect(await kept()).toEqual(before)
  })
})

test('and what is as it should be is still taken', async () => {
  const answer = await send({ path: '/api/files?name=note.txt', body: Buffer.from('The gauge was sealed.') })

  expect(answer.status).toBe(201)
})
