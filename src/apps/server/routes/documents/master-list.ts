import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { Refusal } from '#kernel/refusal.ts'
import { Language } from '#kernel/text.ts'
import { type DocumentLine, ListDocuments } from '#modules/documents/contract/register.ts'
import { masterList } from '#modules/documents/reports/master-list.ts'
import { toXlsx } from '#platform/server/office/xlsx.ts'
import { parse } from '#platform/server/parse.ts'
import type { House } from '../../house.ts'
import { recognise } from '../../people/recognise.ts'

const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const most = 10_000
const atOnce = 200
const Asked = z.object({ language: Language.default('en') }).loose()

/** The master list for Excel: what the register shows under the same filters, to the same eyes. */
export function routeMasterList(server: FastifyInstance, house: House): void {
  server.get('/api/documents/register.xlsx', async (request, reply) => {
    const visit = await recognise(house, request, false)
    const { language, ...filters } = parse(Asked, request.query)
    const lines: DocumentLine[] = []
    let cursor: string | undefined
    do {
      const asked = { ...filters, limit: atOnce, ...(cursor ? { cursor } : {}) }
      const page = await house.door.look(ListDocuments, asked as never, visit)
      lines.push(...page.rows)
      if (lines.length > most) throw new Refusal('too-large', 'too-many-lines', { most })
      cursor = page.next ?? undefined
    } while (cursor)
    return reply
      .header('content-disposition', `attachment; filename="documents-${language}.xlsx"`)
      .type(type)
      .send(await toXlsx([masterList(lines, language)]))
  })
}
