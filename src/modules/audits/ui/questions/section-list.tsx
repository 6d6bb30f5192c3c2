import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Progress } from '#design/figure/progress.tsx'
import { AllKept } from '#design/question/kept-mark.tsx'
import { QuestionParts } from '#design/question/question-parts.tsx'
import { useWaiting } from '#platform/browser/desk/use-desk.ts'
import { answeredIn, type QuestionSection, type SectionKey } from '../checklist/sections.ts'
import type { AnswerDesk } from '../execution/answer-paper.ts'

type Props = {
  sections: readonly QuestionSection[]
  shown: SectionKey
  nameOf: (key: SectionKey) => string
  onShow: (key: SectionKey) => void
  desk: AnswerDesk
}

/** The parts of the checklist with what is answered in each. */
export function SectionList({ sections, shown, nameOf, onShow, desk }: Props) {
  const { t } = useTranslation('audits-ui')
  const waiting = useWaiting(desk)
  const all = sections.flatMap(({ questions }) => questions)
  const answered = answeredIn(all)
  return (
    <QuestionParts
      label={t('execution.sectionList')}
      head={
        <>
          <Text size="sm" fw={500}>
            {t('execution.unanswered', { count: all.length - answered })}
          </Text>
          <Progress label={t('execution.progress')} done={answered} of={all.length} figure />
          <AllKept waiting={waiting} onSend={desk.flush} />
        </>
      }
      parts={sections.map(({ key, questions }) => ({
        key,
        name: nameOf(key),
        answered: answeredIn(questions),
        questions: questions.length,
      }))}
      shown={shown}
      onShow={onShow}
    />
  )
}
