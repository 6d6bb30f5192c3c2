import { Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormats } from '#design/word/formats.tsx'
import { Progress } from '#design/figure/progress.tsx'
import { answeredIn, type QuestionSection, type SectionKey } from '../checklist/sections.ts'
import type { AnswerDesk } from '../execution/answer-desk.ts'
import look from '../execution/execution.module.css'
import { AllKept } from './kept-mark.tsx'

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
  const { number } = useFormats()
  const all = sections.flatMap(({ questions }) => questions)
  const answered = answeredIn(all)
  return (
    <nav className={look.side} aria-label={t('execution.sectionList')}>
      <Stack gap={8} mb="sm">
        <Text size="sm" fw={500}>
          {t('execution.unanswered', { count: all.length - answered })}
        </Text>
        <Progress label={t('execution.progress')} done={answered} of={all.length} figure />
        <AllKept desk={desk} />
      </Stack>
      <ul className={look.sections}>
        {sections.map(({ key, questions }) => (
          <li key={key}>
            <button type="button" className={look.section} aria-current={key === shown} onClick={() => onShow(key)}>
              <span>{nameOf(key)}</span>
              <bdi dir="ltr" className="number">
                {`${number(answeredIn(questions))}/${number(questions.length)}`}
              </bdi>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}
