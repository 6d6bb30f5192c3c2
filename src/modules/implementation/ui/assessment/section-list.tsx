import { Select, Stack, Text } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Progress } from '#design/figure/progress.tsx'
import { useFormats } from '#design/word/formats.tsx'
import type { Edition } from '#modules/standards/rules.ts'
import type { AskedQuestion } from '../../contract/assessments.ts'
import { scoreOf } from '../../rules/score.ts'
import { ScoreBar, useSaid } from '../words.tsx'
import type { AnswerDesk } from '../desk/answer-desk.ts'
import look from './assessment.module.css'
import { AllKept } from '../desk/kept-mark.tsx'

export type ClauseSection = { clause: string; questions: readonly AskedQuestion[] }

type Props = {
  all: readonly AskedQuestion[]
  sections: readonly ClauseSection[]
  shown: string
  edition: Edition
  onShow: (clause: string) => void
  desk: AnswerDesk
}

/** The clauses with what is answered in each; on a narrow page one list to choose from. */
export function SectionList({ all, sections, shown, edition, onShow, desk }: Props) {
  const { t } = useTranslation('implementation-ui')
  const { number } = useFormats()
  const { clauseTitle } = useSaid()
  const whole = scoreOf(all)
  return (
    <nav className={look.side} aria-label={t('answering.clauses')}>
      <Stack gap={6} mb="sm">
        <Text size="sm" fw={500}>
          {t('answering.unanswered', { count: whole.questions - whole.answered })}
        </Text>
        <Progress label={t('answering.progress')} done={whole.answered} of={whole.questions} figure />
        <Text size="xs" c="dimmed">
          {t('implementation:fields.score')}
        </Text>
        <ScoreBar score={whole} label={t('implementation:fields.score')} />
        <AllKept desk={desk} />
        <Select
          hiddenFrom="md"
          aria-label={t('answering.clauses')}
          searchable
          allowDeselect={false}
          value={shown}
          onChange={(clause) => clause && onShow(clause)}
          data={sections.map(({ clause }) => ({
            value: clause,
            label: `\u2066${clause}\u2069 ${clauseTitle(edition, clause)}`,
          }))}
        />
      </Stack>
      <ul className={look.sections}>
        {sections.map(({ clause, questions }) => {
          const { answered, questions: of } = scoreOf(questions)
          return (
            <li key={clause}>
              <button
                type="button"
                className={look.section}
                aria-current={clause === shown}
                onClick={() => onShow(clause)}
              >
                <span className={look.name}>
                  <bdi dir="ltr" className="number">
                    {clause}
                  </bdi>{' '}
                  {clauseTitle(edition, clause)}
                </span>
                <span className={look.count}>
                  {answered === of && <IconCheck size={13} stroke={2} aria-hidden />}
                  <bdi dir="ltr" className="number">{`${number(answered)}/${number(of)}`}</bdi>
                </span>
              </button>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
