import { IconCircleCheck, IconCircleHalf2, IconCircleMinus, IconCircleX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { AnswerChoice } from '#design/question/answer-choice.tsx'
import { type Grade, grades } from '../../contract/words.ts'
import { toneOfGrade } from '../words.tsx'

const iconOf = {
  met: IconCircleCheck,
  partly: IconCircleHalf2,
  'not-met': IconCircleX,
  'not-applicable': IconCircleMinus,
} satisfies Record<Grade, unknown>

type Props = {
  value: Grade | null
  onChange: (grade: Grade | null) => void
  /** Why nothing can be answered now. */
  refusal: string | undefined
}

/** Four answers, also on the keys 1 to 4. */
export function GradeButtons(props: Props) {
  const { t } = useTranslation('implementation-ui')
  const options = grades.map((grade, at) => ({
    value: grade,
    name: t(`implementation:grades.${grade}`),
    tone: toneOfGrade[grade],
    icon: iconOf[grade],
    tip: t('answering.gradeTip', { meaning: t(`answering.meaning.${grade}`), key: at + 1 }),
  }))
  return <AnswerChoice label={t('answering.answer')} {...props} options={options} />
}
