import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { CompleteAction, PlanAction } from '#modules/actions/contract.ts'
import { works } from '#modules/audits/commands/testing/works.ts'
import { FinishAudit } from '#modules/audits/contract/audit.ts'
import { AnswerQuestion } from '#modules/audits/contract/checklist.ts'
import { DraftFinding } from '#modules/audits/contract/findings.ts'
import { ConcludeAudit, IssueReport } from '#modules/audits/contract/report.ts'
import { openOverHttp, type OverHttp } from '../testing/over-http.ts'
import { openTestHouse, type TestHouse } from '../testing.ts'

let house: TestHouse
let http: OverHttp
beforeAll(async () => {
  house = await openTestHouse()
  http = await openOverHttp(house)
})
afterAll(async () => {
  await http.close()
  await house.close()
})

type Works = Awaited<ReturnType<typeof works>>

/** People of the works who upload files and open them. */
async function people({ org }: Works) {
  const cookies = new Map<string, string>()
  const cookieOf = async (name: string) => {
    const known = cookies.get(name) ?? (await http.signIn(org.org, org.people(name)))
    cookies.set(name, known)
    return known
  }
  return {
    async uploads(name: string): Promise<string> {
      const headers = { 'content-type': 'application/octet-stream' }
      const path = `/api/files?name=${name}.txt`
      const kept = await http.call({ method: 'POST', path, raw: 'as seen', headers, cookie: await cookieOf(name) })
      return String(kept.body['id'])
    },
    opens: async (name: string, id: string) =>
      (await http.call({ path: `/api/files/${id}`, cookie: await cookieOf(name) })).status,
  }
}

test('a file that stands nowhere yet is opened by whoever brought it alone', async () => {
  const { uploads, opens } = await people(await works(house))
  const id = await uploads('layla')

  expect([await opens('layla', id), await opens('omar', id), await opens('mariam', id)]).toEqual([200, 404, 404])
})

test('evidence of an audit is opened by who may read where it stands', async () => {
  const all = await works(house)
  const { uploads, opens } = await people(all)
  const { omar, layla } = all
  const auditId = await all.running()
  const fileId = await uploads('layla')
  const evidence = [{ kind: 'record' as const, text: 'Supplier list', fileId }]
  const questions = await all.questionsOf(auditId)
  for (const [at, { id }] of questions.entries())
    await layla.do(AnswerQuestion, { id, grade: at === 0 ? 'major' : 'conform', evidence: at === 0 ? evidence : [] })

  const whileAnswered = await Promise.all(['omar', 'mariam', 'khalid', 'ravi'].map((name) => opens(name, fileId)))
  const about = { auditId, questionIds: [questions[0]?.id ?? ''], grade: 'major' as const, clause: '8.4.1' }
  await layla.do(DraftFinding, { id: newId(), ...about, statement: 'No supplier is approved.', evidence })
  await omar.do(FinishAudit, { id: auditId })
  const conclusion = { text: 'It works.', fulfilment: 'fulfilled' as const }
  await omar.do(ConcludeAudit, { id: auditId, conclusion })
  const whileDrafted = await opens('khalid', fileId)
  await omar.do(IssueReport, { id: auditId, reportId: newId() })
  const onceReported = await Promise.all(['khalid', 'ravi', 'guest'].map((name) => opens(name, fileId)))

  expect(whileAnswered).toEqual([200, 200, 404, 404])
  expect(whileDrafted).toBe(404)
  expect(onceReported).toEqual([200, 200, 404])
})

test('evidence of an action is opened by everybody inside, and by no guest', async () => {
  const all = await works(house)
  const { uploads, opens } = await people(all)
  const [id, fileId] = [newId(), await uploads('ravi')]
  const owner = { ownerId: all.org.people('ravi'), due: '2026-03-20' }
  const about = { record: 'process', id: all.processId }
  await all.mariam.do(PlanAction, { id, kind: 'improvement', description: 'Label the shelves', about, ...owner })
  const done = { id, done: 'Labelled', doneOn: '2026-03-02' }
  await all.org.as('ravi').do(CompleteAction, { ...done, evidence: [{ kind: 'observation', text: 'Photo', fileId }] })

  expect([await opens('sami', fileId), await opens('guest', fileId)]).toEqual([200, 404])
})
