import type { TwoNames } from '#kernel/text.ts'
import full2015 from '../data/iso9001-2015.json' with { type: 'json' }
import full2026 from '../data/iso9001-2026.json' with { type: 'json' }
import mapping2015To2026 from '../data/mapping-2015-2026.json' with { type: 'json' }
import expectedTransition from '../data/transition.json' with { type: 'json' }
import { type Clause, type Edition, within } from '../rules.ts'

// The texts are heavy: the browser loads this file only where somebody reads them, and the tree in rules.ts everywhere.

export type Confidence = 'high' | 'medium' | 'low'

export type Guidance = Clause & {
  intent: TwoNames
  pdca: 'plan' | 'do' | 'check' | 'act'
  questions: { id: string; text: TwoNames }[]
  evidence: TwoNames[]
  typicalNonconformities: TwoNames[]
  documentedInformation: DocumentedInformation[]
  mayBeNotApplicable: boolean | 'partial'
  /** Only where our source is a reconstruction: how sure we are of the title and of the content. */
  confidence?: { title: Confidence; content: Confidence }
}

export type DocumentedInformation = {
  kind: 'maintain' | 'retain' | 'available'
  what: TwoNames
  strength: 'explicit' | 'explicit-if-applicable' | 'conditional' | 'as-necessary' | 'available' | 'customary'
}

export type Standard = {
  edition: Edition
  name: TwoNames
  published: string
  amendments: { name: string; published: string; subject: TwoNames }[]
  clauses: Guidance[]
}

export type Question = { id: string; clause: string; text: TwoNames }

export type MappingRow = {
  from: string
  to: string
  change: 'unchanged' | 'reworded' | 'extended' | 'split' | 'merged' | 'new-subclause'
  note: TwoNames
  confidence: Confidence
}

export const standardOf = (edition: Edition): Standard => standards[edition]

export const guidance = (edition: Edition, number: string): Guidance | undefined =>
  standards[edition].clauses.find((each) => each.number === number)

/** The audit questions of these clauses and of all clauses below them, each once, in the standard's order. */
export const questionsFor = (edition: Edition, clauseNumbers: readonly string[]): Question[] =>
  standards[edition].clauses
    .filter(({ number }) => clauseNumbers.some((asked) => within(number, asked)))
    .flatMap(({ number, questions }) => questions.map(({ id, text }) => ({ id, clause: number, text })))

export const mapping = mapping2015To2026 as MappingRow[]

/** What is expected of the transition; the organisation's settings may say otherwise. */
export const transition = expectedTransition

const standards: Record<Edition, Standard> = {
  '9001:2015': full2015 as unknown as Standard,
  '9001:2026': full2026 as unknown as Standard,
}
