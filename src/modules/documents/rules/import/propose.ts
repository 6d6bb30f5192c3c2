import type { Edition } from '#modules/standards/rules.ts'
import type { FileFacts, Guessed, Proposed, Reason, Reasons } from '../../contract/import/row.ts'
import { clausesFor } from './clauses.ts'
import { type KnownType, typeOf } from './kind.ts'
import { extensionOf } from './names.ts'
import { numberOf, revisionOf } from './number.ts'
import { type KnownPerson, type KnownProcess, ownerOf, processOf } from './owner.ts'
import { languageOf, titleOf } from './title.ts'

export type Known = { edition: Edition; types: KnownType[]; people: KnownPerson[]; processes: KnownProcess[] }

/** What is found of a file is as good as the place it was found in. */
const sure = new Set(['file-and-text', 'number', 'creator', 'said-owner', 'named', 'words'])

/** What a document of this file would be, each part with where it was found. A person says what holds. */
export function proposalFor(path: string, facts: FileFacts, known: Known): Proposed & { reasons: Reasons } {
  const number = numberOf(path, facts)
  const revision = revisionOf(path, facts)
  const title = titleOf(path, facts, number?.number)
  const titles = { titleEn: title?.titleEn ?? '', titleAr: title?.titleAr ?? '' }
  const said = `${titles.titleEn} ${titles.titleAr}`
  const type = typeOf(path, number?.number, said, known.types)
  const process = processOf(path, number?.number, said, known.processes)
  const owner = ownerOf(facts, process?.process, known.people)
  const clauses = clausesFor(known.edition, said, facts, process?.process.clauses ?? [])
  const found: Partial<Record<Guessed, { from: string; what?: string } | undefined>> = {
    number: number && { ...number, what: number.number },
    revision: revision && { ...revision, what: revision.revision },
    title,
    type,
    process,
    owner,
    clauses,
  }
  return {
    legacyNumber: number?.number ?? '',
    legacyRevision: revision?.revision ?? '',
    ...titles,
    language:
      titles.titleEn !== '' && titles.titleAr !== '' && facts.text === '' ? 'both' : languageOf(titles, facts.text),
    typeId: type?.typeId ?? null,
    ownerId: owner?.ownerId ?? null,
    processIds: process ? [process.process.id] : [],
    clauses: clauses?.clauses ?? [],
    asText: false,
    reasons: reasonsOf(found),
  }
}

const reasonsOf = (found: Partial<Record<Guessed, { from: string; what?: string } | undefined>>): Reasons =>
  Object.fromEntries(
    Object.entries(found).flatMap(([name, one]): [string, Reason][] =>
      one
        ? [
            [
              name,
              { trust: sure.has(one.from) ? 'sure' : 'guess', because: one.from, what: (one.what ?? '').slice(0, 300) },
            ],
          ]
        : [],
    ),
  )

/** What a person has changed needs no reason any more. */
export function reasonsLeft(reasons: Reasons, before: Proposed, after: Proposed): Reasons {
  const kept = { ...reasons }
  for (const [name, fields] of Object.entries(fieldsOf) as [Guessed, (keyof Proposed)[]][])
    if (fields.some((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))) delete kept[name]
  return kept
}

const fieldsOf: Readonly<Record<Guessed, (keyof Proposed)[]>> = {
  number: ['legacyNumber'],
  revision: ['legacyRevision'],
  title: ['titleEn', 'titleAr'],
  type: ['typeId'],
  owner: ['ownerId'],
  process: ['processIds'],
  clauses: ['clauses'],
}

export const isWord = (path: string): boolean => extensionOf(path) === 'docx'
