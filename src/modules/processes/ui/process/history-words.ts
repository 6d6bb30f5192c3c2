import { apart } from '#kernel/direction.ts'
import type { HistoryWords } from '#modules/identity/ui/embed.tsx'
import type { DescribedItem } from '../../contract/description.ts'
import type { WholeProcess } from '../whole-process.ts'

/** How the history of a process and of its map is told. The content of a map is compared under its versions, in words. */
export const historyWordsOf = ({ ancestors, children }: WholeProcess): HistoryWords => ({
  module: 'processes',
  vocabulary: {
    state: 'processes:states',
    language: 'processes-ui:languages',
    writtenAs: 'processes-ui:writings',
  },
  people: ['ownerId', 'authorIds', 'submittedBy', 'approverId', 'publishedBy'],
  untold: ['bpmn', 'svg', 'steps', 'remarks', 'contentHash', 'processId', 'mapWords', 'about', 'workers'],
  names: new Map([...ancestors, ...children].map((one) => [one.id, one.code])),
  say: (_, value) => itemsOf(value),
})

/** A line of the description for each; in both languages, as either may be what changed, and with who gives or takes it. */
const itemsOf = (value: unknown): string | undefined =>
  Array.isArray(value) && value.some((one) => typeof one === 'object' && one !== null && 'textEn' in one)
    ? (value as readonly Partial<DescribedItem>[]).map(itemOf).join('\n')
    : undefined

const itemOf = ({ textEn, textAr, partyEn, partyAr }: Partial<DescribedItem>): string => {
  const both = (...words: readonly (string | undefined)[]) => words.filter(Boolean).map((one) => apart(one ?? ''))
  const party = both(partyEn, partyAr).join(' / ')
  return both(textEn, textAr).join(' / ') + (party && ` (${party})`)
}
