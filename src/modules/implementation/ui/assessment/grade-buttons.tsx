import { Tooltip } from '@mantine/core'
import { IconCircleCheck, IconCircleHalf2, IconCircleMinus, IconCircleX } from '@tabler/icons-react'
import type { CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import { colourOf } from '#design/tokens.ts'
import { type Grade, grades } from '../../contract/words.ts'
import { toneOfGrade } from '../words.tsx'
import look from './assessment.module.css'

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

/** Four answers for a thumb, a mouse or the keys 1 to 4; the chosen one chosen again is taken back. */
export function GradeButtons({ value, onChange, refusal }: Props) {
  const { t } = useTranslation('implementation-ui')
  return (
    <div role="group" aria-label={t('answering.answer')} className={look.grades}>
      {grades.map((grade, at) => {
        const Icon = iconOf[grade]
        const colour = colourOf[toneOfGrade[grade]]
        const paint = {
          '--grade': `var(--mantine-color-${colour}-light)`,
          '--grade-text': `var(--mantine-color-${colour}-light-color)`,
        } as CSSProperties
        return (
          <Tooltip
            key={grade}
            label={refusal ?? t('answering.gradeTip', { meaning: t(`answering.meaning.${grade}`), key: at + 1 })}
            events={{ hover: true, focus: true, touch: false }}
          >
            <button
              type="button"
              className={look.grade}
              style={paint}
              aria-pressed={value === grade}
              aria-disabled={refusal ? true : undefined}
              onClick={refusal ? undefined : () => onChange(value === grade ? null : grade)}
            >
              <Icon size={18} stroke={1.7} aria-hidden />
              <span>{t(`implementation:grades.${grade}`)}</span>
            </button>
          </Tooltip>
        )
      })}
    </div>
  )
}
