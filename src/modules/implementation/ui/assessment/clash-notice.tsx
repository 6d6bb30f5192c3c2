import { useTranslation } from 'react-i18next'
import { ClashNotice as BothAnswers } from '#design/question/clash-notice.tsx'
import type { AskedQuestion } from '../../contract/assessments.ts'
import { type Answered, type AnswerDesk, answerPaper, type AnswerSheet } from '../desk/answer-paper.ts'

type Props = { desk: AnswerDesk; question: AskedQuestion; sheet: AnswerSheet; name: string }

/** Somebody else answered meanwhile: both answers stand here until one is chosen. */
export function ClashNotice({ desk, question, sheet: { answer, theirs, clashes = [] }, name }: Props) {
  const { t } = useTranslation('implementation')
  if (!theirs) return null
  const said = (value: Answered, field: keyof Answered): string => {
    if (field === 'grade') return value.grade ? t(`grades.${value.grade}`) : ''
    if (field === 'evidence') return value.evidence.map(({ text }) => text).join('; ')
    return value[field]
  }
  return (
    <BothAnswers
      name={name}
      fields={clashes.map((field) => ({
        label: t(`fields.${field}`),
        mine: said(answer, field),
        theirs: said(theirs, field),
      }))}
      onMine={() => desk.decide(question.id, answer)}
      onTheirs={() => desk.decide(question.id, answerPaper.answerOf(theirs))}
    />
  )
}
