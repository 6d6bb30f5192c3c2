import { useTranslation } from 'react-i18next'
import { ClashNotice as BothAnswers } from '#design/question/clash-notice.tsx'
import type { Question } from '../../contract/checklist.ts'
import { type Answered, type AnswerDesk, answerPaper, type AnswerSheet, withBothNotes } from './answer-paper.ts'

type Props = { desk: AnswerDesk; question: Question; sheet: AnswerSheet; theirName: string }

/** Two auditors answered the same question. */
export function ClashNotice({ desk, question, sheet: { answer, theirs, clashes = [] }, theirName }: Props) {
  const { t } = useTranslation('audits-ui')
  if (!theirs) return null
  const said = (value: Answered, field: keyof Answered): string => {
    if (field === 'grade') return value.grade ? t(`audits:grades.${value.grade}`) : t('execution.noAnswer')
    if (field === 'sample') return value.sample ? Object.values(value.sample).join(' · ') : ''
    if (field === 'evidence') return value.evidence.map(({ text }) => text).join('; ')
    return value[field]
  }
  const decide = (chosen: Answered) => desk.decide(question.id, chosen)
  return (
    <BothAnswers
      name={theirName}
      fields={clashes.map((field) => ({
        label: t(`execution.clash.fields.${field}`),
        mine: said(answer, field),
        theirs: said(theirs, field),
      }))}
      onMine={() => decide(answer)}
      onTheirs={() => decide(answerPaper.answerOf(theirs))}
      onBoth={clashes.includes('notes') ? () => decide(withBothNotes(answer, theirs)) : undefined}
    />
  )
}
