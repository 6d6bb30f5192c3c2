import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { fileTypeFromBuffer } from 'file-type'
import { z } from 'zod'
import { Id, newId } from '#kernel/ids.ts'
import { type DocumentTree, picturesOf } from '#kernel/printing/document.ts'
import { Refusal } from '#kernel/refusal.ts'
import { KeepReportFile, ThePlanData, TheReport, TheReportData } from '#modules/audits/contract/report.ts'
import { ReportLanguage } from '#modules/audits/contract/words.ts'
import { auditPlanDocument } from '#modules/audits/reports/audit-plan.ts'
import { auditReport } from '#modules/audits/reports/audit-report.ts'
import type { AuditReportData } from '#modules/audits/reports/data.ts'
import { findingsSheets } from '#modules/audits/reports/findings-sheet.ts'
import type { Actor } from '#platform/server/context.ts'
import type { FileStore } from '#platform/server/files/files.ts'
import { KeepFile } from '#platform/server/files/kept-files.ts'
import { toXlsx } from '#platform/server/office/xlsx.ts'
import { parse } from '#platform/server/parse.ts'
import type { Press } from '#platform/server/printing.ts'
import type { Visit } from '#platform/server/door.ts'
import type { House } from '../house.ts'
import { recognise } from '../people/recognise.ts'

const Asked = z.object({ id: Id, language: ReportLanguage.default('both'), next: z.enum(['true']).optional() })
const Picture = z.object({ id: Id, sha256: z.string().regex(/^[0-9a-f]{64}$/), next: z.enum(['true']).optional() })
const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const download = (reply: FastifyReply, name: string, type: string, bytes: Buffer): FastifyReply =>
  reply
    .header('content-disposition', `inline; filename*=UTF-8''${encodeURIComponent(name)}`)
    .type(type)
    .send(bytes)

const named = ({ number, state, revision }: AuditReportData) => `${number}-${state ?? `r${revision}`}`

/** What an audit prints: always from its data, never retyped. */
export function routeAuditDocuments(server: FastifyInstance, house: House, press: Press, store: FileStore): void {
  type Made = { visit: Pick<Visit, 'actor' | 'org'>; data: AuditReportData; language: z.infer<typeof ReportLanguage> }
  const reportFor = async (request: FastifyRequest): Promise<Made> => {
    const visit = await recognise(house, request, false)
    const { language, ...asked } = parse(Asked, { ...(request.params as object), ...(request.query as object) })
    return { visit, language, data: (await house.door.look(TheReportData, asked, visit)) as AuditReportData }
  }

  server.get('/api/audits/:id/report/preview', async (request): Promise<DocumentTree> => {
    const { data, language } = await reportFor(request)
    return auditReport(data, language)
  })
  // A picture is seen by whoever may read the report it stands in, and through that report alone.
  server.get('/api/audits/:id/report/pictures/:sha256', async (request, reply) => {
    const visit = await recognise(house, request, false)
    const { sha256, ...asked } = parse(Picture, { ...(request.params as object), ...(request.query as object) })
    const data = (await house.door.look(TheReportData, asked, visit)) as AuditReportData
    if (!picturesOf(auditReport(data, 'en').blocks).includes(sha256)) throw new Refusal('missing', 'missing')
    const bytes = await store.read(sha256)
    const type = (await fileTypeFromBuffer(bytes))?.mime ?? 'application/octet-stream'
    return reply.header('cache-control', 'private, max-age=3600').type(type).send(bytes)
  })
  server.get('/api/audits/:id/report.pdf', async (request, reply) => {
    const { data, language } = await reportFor(request)
    return download(reply, `${named(data)}.pdf`, 'application/pdf', await press.pdf(auditReport(data, language)))
  })
  server.get('/api/audits/:id/plan.pdf', async (request, reply) => {
    const visit = await recognise(house, request, false)
    const { id, language } = parse(Asked, { ...(request.params as object), ...(request.query as object) })
    const data = (await house.door.look(ThePlanData, { id }, visit)) as AuditReportData
    return download(
      reply,
      `${data.number}-plan.pdf`,
      'application/pdf',
      await press.pdf(auditPlanDocument(data, language)),
    )
  })
  server.get('/api/audits/:id/report.docx', async (request, reply) => {
    const { data, language } = await reportFor(request)
    return download(reply, `${named(data)}.docx`, docxType, await press.docx(auditReport(data, language)))
  })
  server.get('/api/audits/:id/findings.xlsx', async (request, reply) => {
    const { data, language } = await reportFor(request)
    return download(reply, `${named(data)}-findings.xlsx`, xlsxType, await toXlsx(findingsSheets(data, language)))
  })

  server.get('/api/audit-reports/:id/pdf', async (request, reply) => {
    const visit = await recognise(house, request, false)
    const { id } = parse(Asked, { ...(request.params as object) })
    const report = await house.door.look(TheReport, { id }, visit)
    const data = report.data as AuditReportData
    const bytes = report.fileSha256
      ? await store.read(report.fileSha256)
      : await printOnce(house, press, store, report, visit)
    return download(reply, `${data.number}-r${report.revision}.pdf`, 'application/pdf', bytes)
  })
}

type Report = z.infer<typeof TheReport.output>

/** An issued revision is printed and signed once; from then on everybody gets the same bytes. */
async function printOnce(
  house: House,
  press: Press,
  store: FileStore,
  report: Report,
  visit: Pick<Visit, 'actor' | 'org'>,
): Promise<Buffer> {
  const { data: kept, contentHash } = report
  const data = kept as AuditReportData
  const language = (kept['language'] as z.infer<typeof ReportLanguage> | undefined) ?? 'both'
  const issued = new Date(report.issuedAt)
  const signature = {
    reason: `${data.number} r${report.revision} ${contentHash.slice(0, 16)}`,
    name: data.organisation.en,
    at: issued,
  }
  const pdf = await press.signedPdf(auditReport(data, language), visit.org, signature)
  const file = await store.keep(
    (async function* () {
      yield pdf
    })(),
    { isOurs: true },
  )
  const actor: Actor = { ...visit.actor, capacity: 'system' }
  const fileId = newId()
  await house.door.enter(
    KeepFile,
    { id: fileId, name: `${data.number}-r${report.revision}.pdf`, ...file },
    { actor, org: visit.org },
  )
  const given = { id: report.id, fileId, sha256: file.sha256 }
  await house.door.enter(KeepReportFile, given, { actor, org: visit.org }).catch((error: unknown) => {
    if ((error as { code?: string }).code !== 'stale' && (error as { code?: string }).code !== 'rule') throw error
  })
  return pdf
}
