import type { EvidenceRef } from '#modules/actions/contract.ts'

/** What a coach would say before it is sent: never a refusal. Its text is `hints.<key>`. */
export type Hint =
  | 'statement-is-vague'
  | 'statement-blames'
  | 'statement-judges'
  | 'statement-is-short'
  | 'statement-repeats-requirement'
  | 'evidence-is-vague'
  | 'cause-is-human-error'
  | 'cause-stops-at-training'
  | 'correction-is-a-plan'
  | 'extent-not-looked-at'

const vague = /\b(some|several|various|many|often|sometimes|a few|etc)\b|بعض|عدة|أحيان|كثير|غالب|مختلف|وغيره/iu
const blaming =
  /\b(careless|negligent|lazy|incompetent|failed to care|fault of|did not bother)\b|مهمل|إهمال|مقصر|تقصير|كسول|خطأ الموظف/iu
const judging = /\b(inadequate|insufficient|poor|bad|unacceptable|weak)\b|غير كاف|غير ملائم|ضعيف|سيئ|غير مقبول/iu
const humanError =
  /\b(human|operator|employee|worker|staff|personnel|his|her|their)\s+(error|mistake|oversight|negligence|carelessness)\b|\b(forgot|forgotten|oversight|lack of attention|inattention|carelessness)\b|خطأ\s+(بشري|العامل|الموظف|المشغل|المشغّل)|نسي|نسيان|سهو|عدم\s+(انتباه|تركيز)/iu
const training =
  /\b(lack of|no|insufficient|missing)\s+(training|awareness)\b|(نقص|عدم|غياب)\s+(ال)?(تدريب|وعي|توعية)/iu
const plan = /\b(will|shall|going to|plan to|to be)\b|سوف|سنقوم|سيتم|سيقوم|ستقوم|سنعمل|سيُنفَّذ/iu
const nothingElse = /^(none|no|n\/a|na|-|لا|لا يوجد|لا ينطبق)[.\s]*$/iu

const count = (text: string) => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0
const when = (holds: boolean, hint: Hint): Hint[] => (holds ? [hint] : [])

/** A statement says what was found against the requirement: what, where, how many of how many. */
export const statementHints = (statement: string, requirement = ''): Hint[] => [
  ...when(count(statement) > 0 && count(statement) < 6, 'statement-is-short'),
  ...when(vague.test(statement), 'statement-is-vague'),
  ...when(judging.test(statement), 'statement-judges'),
  ...when(blaming.test(statement), 'statement-blames'),
  ...when(requirement !== '' && similarity(statement, requirement) > 0.8, 'statement-repeats-requirement'),
]

export const evidenceHints = (evidence: readonly EvidenceRef[]): Hint[] =>
  when(
    evidence.some(({ text, kind }) => vague.test(text) && kind !== 'observation'),
    'evidence-is-vague',
  )

/** "Human error" names who, never why; training alone seldom keeps. */
export const causeHints = (cause: string): Hint[] => [
  ...when(humanError.test(cause), 'cause-is-human-error'),
  ...when(training.test(cause), 'cause-stops-at-training'),
]

export const correctionHints = (correction: string, extent: string): Hint[] => [
  ...when(plan.test(correction), 'correction-is-a-plan'),
  ...when(nothingElse.test(extent.trim()), 'extent-not-looked-at'),
]

function similarity(one: string, other: string): number {
  const [a, b] = [one, other].map((text) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])) as [
    Set<string>,
    Set<string>,
  ]
  const shared = [...a].filter((word) => b.has(word)).length
  return shared / Math.max(1, Math.max(a.size, b.size))
}
