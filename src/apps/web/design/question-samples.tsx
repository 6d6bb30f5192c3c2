import { Stack } from '@mantine/core'
import { IconCircleCheck, IconCircleHalf2, IconCircleX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AnswerChoice, type AnswerOption } from '#design/question/answer-choice.tsx'
import { ClashNotice } from '#design/question/clash-notice.tsx'
import { AllKept, KeptMark, keptStates } from '#design/question/kept-mark.tsx'
import { QuestionCard, QuestionLayout, QuestionStack } from '#design/question/question-layout.tsx'
import { QuestionParts } from '#design/question/question-parts.tsx'
import { Section } from '#design/section.tsx'
import { toast } from '#design/step/toast.tsx'

type Answer = 'good' | 'warning' | 'bad'

/** Questions that are answered one after the other, and whether the answers have arrived. */
export function QuestionSamples() {
  const { t } = useTranslation('web', { keyPrefix: 'design' })
  const [answer, setAnswer] = useState<Answer | null>('good')
  const [part, setPart] = useState('4.1')
  const option = (value: Answer, icon: typeof IconCircleX): AnswerOption<Answer> => ({
    value,
    icon,
    tone: value,
    name: t(`tone.${value}`),
    tip: t(`tone.${value}`),
  })
  const options = [option('good', IconCircleCheck), option('warning', IconCircleHalf2), option('bad', IconCircleX)]
  const told = () => toast(t('sample.moved'))
  return (
    <Section title={t('words.questions')}>
      <QuestionLayout
        parts={
          <QuestionParts
            label={t('words.questions')}
            head={<AllKept waiting={2} onSend={told} />}
            parts={[
              { key: '4.1', code: '4.1', name: t('sample.clause'), answered: 3, questions: 3 },
              { key: '8.4', code: '8.4', name: t('sample.site'), answered: 1, questions: 4 },
            ]}
            shown={part}
            onShow={setPart}
          />
        }
      >
        <QuestionStack>
          <QuestionCard id="sample" label={t('sample.clause')} current onCurrent={() => undefined}>
            <Stack gap={10}>
              <AnswerChoice label={t('sample.clause')} options={options} value={answer} onChange={setAnswer} />
              <AnswerChoice
                label={t('sample.clause')}
                options={options}
                value="bad"
                onChange={setAnswer}
                refusal={t('sample.refusal')}
              />
              {keptStates.map((state) => (
                <KeptMark key={state} state={state} onDiscard={told} />
              ))}
              <AllKept waiting={0} onSend={told} />
              <ClashNotice
                name={t('sample.person')}
                fields={[{ label: t('sample.owner'), mine: t('sample.person'), theirs: t('sample.role') }]}
                onMine={told}
                onTheirs={told}
                onBoth={told}
              />
            </Stack>
          </QuestionCard>
        </QuestionStack>
      </QuestionLayout>
    </Section>
  )
}
