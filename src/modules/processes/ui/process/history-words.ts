import type { HistoryWords } from '#modules/identity/ui/embed.tsx'
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

const itemsOf = (value: unknown): string | undefined =>
  Array.isArray(value) && value.some((one) => typeof one === 'object' && one !== null && 'textEn' in one)
    ? value
        .map(({ textEn, textAr }: { textEn: string; textAr: string }) => [textEn, textAr].filter(Boolean).join(' / '))
        .join(' · ')
    : undefined
