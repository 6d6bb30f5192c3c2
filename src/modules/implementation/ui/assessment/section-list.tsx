import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Progress } from '#design/figure/progress.tsx'
import { AllKept } from '#design/question/kept-mark.tsx'
import { QuestionParts } from '#design/question/question-parts.tsx'
import type { Edition } from '#modules/standards/rules.ts'
import { useWaiting } from '#platform/browser/desk/use-desk.ts'
import type { AskedQuestion } from '../../contract/assessments.ts'
import { scoreOf } from '../../rules/score.ts'
import type { AnswerDesk } from '../desk/answer-paper.ts'
import { ScoreBar, useSaid } from '../words.tsx'

export type ClauseSection = { clause: string; questions: readonly AskedQuestion[] }

type Props = {
  all: readonly AskedQuestion[]
  sections: readonly ClauseSection[]
  shown: string
  edition: Edition
  onShow: (clause: string) => void
  desk: AnswerDesk
}

/** The clauses with what is answered in each. */
export function SectionList({ all, sections, shown, edition, onShow, desk }: Props) {
  const { t } = useTranslation('implementation-ui')
  const { clauseTitle } = useSaid()
  const waiting = useWaiting(desk)
  const whole = scoreOf(all)
  return (
    <QuestionParts
      label={t('answering.clauses')}
      head={
        <>
          <Text size="sm" fw={500}>
            {t('answering.unanswered', { count: whole.questions - whole.answered })}
          </Text>
          <Progress label={t('answering.progress')} done={whole.answered} of={whole.questions} figure />
          <Text size="xs" c="dimmed">
            {t('implementation:fields.score')}
          </Text>
          <ScoreBar score={whole} label={t('implementation:fields.score')} />
          <AllKept waiting={waiting} onSend={desk.flush} />
        </>
      }
      parts={sections.map(({ clause, questions }) => ({
        key: clause,
        code: clause,
        name: clauseTitle(edition, clause),
        ...countsOf(questions),
      }))}
      shown={shown}
      onShow={onShow}
    />
  )
}

function countsOf(questions: readonly AskedQuestion[]) {
  const { answered, questions: count } = scoreOf(questions)
  return { answered, questions: count }
}
