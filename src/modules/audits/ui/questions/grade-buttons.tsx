import { Tooltip } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type AnswerGrade, answerGrades } from '../../contract/words.ts'
import look from '../execution/execution.module.css'
import { iconOfGrade, toneOfGrade } from './grades.tsx'

type Props = {
  label: string
  value: AnswerGrade | null
  onChange: (grade: AnswerGrade | null) => void
  /** Why nothing can be answered now. */
  refusal?: string | undefined
}

/** Six big answers for a thumb, a mouse or the keys 1 to 6; the chosen one chosen again is taken back. */
export function GradeButtons({ label, value, onChange, refusal }: Props) {
  const { t } = useTranslation('audits-ui')
  return (
    <div role="group" aria-label={label} className={look.grades}>
      {answerGrades.map((grade, at) => {
        const Icon = iconOfGrade[grade]
        const definition = t(`audits:gradeDefinitions.${grade}`)
        return (
          <Tooltip
            key={grade}
            label={refusal ?? t('execution.gradeTip', { definition, key: at + 1 })}
            events={{ hover: true, focus: true, touch: false }}
          >
            <button
              type="button"
              className={look.grade}
              data-grade={toneOfGrade[grade]}
              aria-pressed={value === grade}
              aria-disabled={refusal ? true : undefined}
              onClick={refusal ? undefined : () => onChange(value === grade ? null : grade)}
            >
              <Icon size={18} stroke={1.7} aria-hidden />
              <span>{t(`execution.answers.${grade}`)}</span>
            </button>
          </Tooltip>
        )
      })}
    </div>
  )
}
