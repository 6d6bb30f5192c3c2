import { useTranslation } from 'react-i18next'
import { AnswerChoice } from '#design/question/answer-choice.tsx'
import { type AnswerGrade, answerGrades } from '../../contract/words.ts'
import { iconOfGrade, toneOfGrade } from './grades.tsx'

type Props = {
  label: string
  value: AnswerGrade | null
  onChange: (grade: AnswerGrade | null) => void
  /** Why nothing can be answered now. */
  refusal?: string | undefined
}

/** Six answers, also on the keys 1 to 6. */
export function GradeButtons(props: Props) {
  const { t } = useTranslation('audits-ui')
  const options = answerGrades.map((grade, at) => ({
    value: grade,
    name: t(`execution.answers.${grade}`),
    tone: toneOfGrade[grade],
    icon: iconOfGrade[grade],
    tip: t('execution.gradeTip', { definition: t(`audits:gradeDefinitions.${grade}`), key: at + 1 }),
  }))
  return <AnswerChoice {...props} options={options} />
}
