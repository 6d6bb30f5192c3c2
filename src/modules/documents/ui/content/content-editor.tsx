import { lazy, Suspense } from 'react'
import { LinesLoading } from '#design/state/loading.tsx'
import type { DocumentContent } from '../../contract/content.ts'
import type { DocumentLanguage } from '../../contract/words.ts'
import type { MergeFields } from '../../rules/templates.ts'
import { ContentView } from './content-view.tsx'
import { FirstWords } from './first-words.tsx'

const Desk = lazy(() => import('../editor/desk.tsx').then((module) => ({ default: module.Desk })))

type Props = {
  value: DocumentContent
  /** Called a moment after each change, and when the page is left: whoever holds the draft saves it. */
  onChange: (content: DocumentContent) => void
  language: DocumentLanguage
  /** The revision is not a draft, or somebody else is writing it. */
  locked?: boolean
  /** What a template puts in for the organisation, the owner, the number. */
  fields?: MergeFields
}

/** The text of a draft. The editor itself is fetched when somebody writes. */
export function ContentEditor({ value, onChange, language, locked = false, fields = {} }: Props) {
  if (locked) return <ContentView content={value} language={language} />
  const isEmpty = language === 'both' ? !value.en && !value.ar : !value[language]
  return (
    <FirstWords isEmpty={isEmpty} language={language} fields={fields} onChange={onChange}>
      <Suspense fallback={<LinesLoading lines={8} />}>
        <Desk value={value} onChange={onChange} language={language} />
      </Suspense>
    </FirstWords>
  )
}
