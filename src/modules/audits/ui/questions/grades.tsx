import { Badge } from '@mantine/core'
import {
  IconAlertOctagon,
  IconAlertTriangle,
  IconBulb,
  IconCircleCheck,
  IconCircleMinus,
  IconStar,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { colourOf, type Tone } from '#design/tokens.ts'
import type { AnswerGrade } from '../../contract/words.ts'

export const toneOfGrade: Readonly<Record<AnswerGrade, Tone>> = {
  conform: 'good',
  minor: 'warning',
  major: 'bad',
  opportunity: 'info',
  strength: 'progress',
  'not-applicable': 'neutral',
}

export const iconOfGrade = {
  conform: IconCircleCheck,
  minor: IconAlertTriangle,
  major: IconAlertOctagon,
  opportunity: IconBulb,
  strength: IconStar,
  'not-applicable': IconCircleMinus,
} satisfies Record<AnswerGrade, unknown>

/** The judgement of an answer or a finding: colour, mark and word say the same. */
export function GradePill({ grade, short = false }: { grade: AnswerGrade; short?: boolean }) {
  const { t } = useTranslation('audits-ui')
  const Icon = iconOfGrade[grade]
  return (
    <Badge
      color={colourOf[toneOfGrade[grade]]}
      data-tone={toneOfGrade[grade]}
      style={{ verticalAlign: 'middle' }}
      leftSection={<Icon size={13} stroke={2} aria-hidden />}
    >
      {t(short ? `execution.answers.${grade}` : `audits:grades.${grade}`)}
    </Badge>
  )
}
