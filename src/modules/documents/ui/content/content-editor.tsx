import { lazy, Suspense } from 'react'
import { LinesLoading } from '#design/state/loading.tsx'
import type { DocumentContent } from '../../contract/content.ts'
import type { DocumentLanguage } from '../../contract/words.ts'
import type { MergeFields } from '../../rules/text/merge-fields.ts'
import { FirstWords } from './first-words.tsx'

const Desk = lazy(() => import('../editor/desk.tsx').then((module) => ({ default: module.Desk })))

type Props = {
  revisionId: string
  nameOf: (personId: string) => string
  value: DocumentContent
  /** Called a moment after each change, and when the page is left: whoever holds the draft saves it. */
  onChange: (content: DocumentContent) => void
  language: DocumentLanguage
  /** What a template puts in for the organisation, the owner, the number. */
  fields?: MergeFields
}

/** The text of a draft. The editor itself is fetched when somebody writes. */
export function ContentEditor({ revisionId, nameOf, value, onChange, language, fields = {} }: Props) {
  const isEmpty = language === 'both' ? !value.en && !value.ar : !value[language]
  return (
    <FirstWords isEmpty={isEmpty} language={language} fields={fields} onChange={onChange}>
      <Suspense fallback={<LinesLoading lines={8} />}>
        <Desk revisionId={revisionId} nameOf={nameOf} value={value} onChange={onChange} language={language} />
      </Suspense>
    </FirstWords>
  )
}
