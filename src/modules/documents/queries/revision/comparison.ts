import { sql } from 'kysely'
import { pairTexts } from '#kernel/printing/document.ts'
import type { Id } from '#kernel/ids.ts'
import { Refusal } from '#kernel/refusal.ts'
import { peopleById } from '#modules/identity/queries.ts'
import { processesById } from '#modules/processes/queries.ts'
import { answer, type World } from '#platform/server/context.ts'
import * as contract from '../../contract/comparison.ts'
import { TheRevision } from '../../contract/register.ts'
import { changedFields } from '../../rules/text/redline.ts'
import type { DocumentRecord, RevisionRecord } from '../../tables.ts'
import ar from '../../texts/redline.ar.json' with { type: 'json' }
import en from '../../texts/redline.en.json' with { type: 'json' }
import { seesDraftsOf, theVisibleDocument } from '../eyes.ts'
import { fileOf, theRevisionRecord, theTypeRecord } from '../whole.ts'

const word = pairTexts(en, ar)
type Word = Parameters<typeof word>[0]
type Words = { en: string; ar: string }

/** For whoever may read both. */
export const theComparison = answer(contract.TheComparison, async (world, { id, fromId, toId }) => {
  const document = await theVisibleDocument(world, id)
  if (!(await seesDraftsOf(world, id))) throw new Refusal('missing', 'missing')
  const [before, after] = [await theRevisionRecord(world, fromId), await theRevisionRecord(world, toId)]
  if (before.documentId !== id || after.documentId !== id) throw new Refusal('missing', 'missing')
  const registers = [await registerAt(world, document, before), await registerAt(world, document, after)] as const
  const fields = []
  for (const { field } of changedFields(...registers)) {
    const said = (at: 0 | 1) => wordsFor(world, field, registers[at])
    fields.push({ field, label: word(field as Word), before: await said(0), after: await said(1) })
  }
  const [from, to] = [await world.ask(TheRevision, { id: fromId }), await world.ask(TheRevision, { id: toId })]
  return contract.TheComparison.output.parse({ from, to, fields })
})

const kept = [
  'typeId',
  'ownerId',
  'legacyNumber',
  'language',
  'confidentiality',
  'clauses',
  'processIds',
  'siteIds',
  'distribution',
  'reviewMonths',
]
type Register = Record<string, unknown>

/** What the register said when the revision took effect; of what is in work, what it says now. */
async function registerAt(world: World, document: DocumentRecord, revision: RevisionRecord): Promise<Register> {
  const then: Register = { ...document }
  for (const changes of revision.effectiveAt ? await changesOf(world, document.id) : []) {
    if (changes['effectiveRevisionId']?.[1] === revision.id) break
    for (const name of kept) if (changes[name]) then[name] = changes[name][0]
  }
  const { titleEn, titleAr, fileId } = revision
  return {
    title: [titleEn, titleAr],
    type: then['typeId'],
    owner: then['ownerId'],
    legacyNumber: then['legacyNumber'],
    language: then['language'],
    confidentiality: then['confidentiality'],
    clauses: then['clauses'],
    processes: then['processIds'],
    sites: then['siteIds'],
    distribution: then['distribution'],
    reviewMonths: then['reviewMonths'],
    file: fileId,
  }
}

type Changes = Record<string, [before: unknown, after: unknown]>

/** Told back from today, the latest first. */
async function changesOf({ db, org }: World, id: Id): Promise<Changes[]> {
  const { rows } = await sql<{ changes: Changes }>`
    select entry::jsonb -> 'changes' as changes from history
    where org_id = ${org} and record = 'document' and record_id = ${id} order by seq desc limit 1000`.execute(db)
  return rows.map(({ changes }) => changes)
}

const same = (text: string): Words => ({ en: text, ar: text })
const both = ({ nameEn, nameAr }: { nameEn: string; nameAr: string }): Words => ({
  en: nameEn || nameAr,
  ar: nameAr || nameEn,
})
const idsIn = (value: unknown): Id[] => (Array.isArray(value) ? (value as Id[]) : value ? [value as Id] : [])

async function wordsFor(world: World, field: string, register: Register): Promise<Words[]> {
  const value = register[field]
  if (value === null || value === undefined || value === '') return []
  switch (field) {
    case 'title': {
      const [titleEn = '', titleAr = ''] = value as string[]
      return [{ en: titleEn || titleAr, ar: titleAr || titleEn }]
    }
    case 'type':
      return [both(await theTypeRecord(world, value as Id))]
    case 'owner':
      return namesOf(await peopleById(world, idsIn(value)))
    case 'processes':
      return namesOf(await processesById(world, idsIn(value)))
    case 'sites':
      return sitesNamed(world, idsIn(value))
    case 'language':
    case 'confidentiality':
      return [word(`${field}-${String(value)}` as Word)]
    case 'distribution':
      return readersIn(world, value as DocumentRecord['distribution'])
    case 'file':
      return [same((await fileOf(world, value as Id))?.name ?? '')]
    default:
      return (Array.isArray(value) ? value : [value]).map((one) => same(String(one)))
  }
}

const namesOf = (found: ReadonlyMap<Id, { nameEn: string; nameAr: string }>): Words[] => [...found.values()].map(both)

async function sitesNamed({ db, org }: World, ids: readonly Id[]): Promise<Words[]> {
  if (ids.length === 0) return []
  const found = db
    .selectFrom('site')
    .select(['nameEn', 'nameAr'])
    .where('orgId', '=', org)
    .where('id', 'in', [...ids])
  return (await found.orderBy('nameEn').execute()).map(both)
}

async function readersIn(world: World, given: DocumentRecord['distribution']): Promise<Words[]> {
  if (given.everyone) return [word('everyone')]
  return [
    ...given.roles.map((role) => word(`role-${role}`)),
    ...namesOf(await processesById(world, given.processIds)),
    ...(await sitesNamed(world, given.siteIds)),
    ...namesOf(await peopleById(world, given.personIds)),
  ]
}
