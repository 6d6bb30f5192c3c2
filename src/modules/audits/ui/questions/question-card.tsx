import { Button, Group, Stack, Text, Textarea } from '@mantine/core'
import { IconChartDots3, IconFlag } from '@tabler/icons-react'
import { memo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { KeptMark } from '#design/question/kept-mark.tsx'
import { QuestionCard as Card } from '#design/question/question-layout.tsx'
import { Chip } from '#design/word/chip.tsx'
import { DateText } from '#design/word/date-text.tsx'
import { fieldLook } from '#design/step/form-field.tsx'
import type { Edition } from '#modules/standards/rules.ts'
import { ClauseChip } from '#modules/standards/ui/embed.tsx'
import { useSheet } from '#platform/browser/desk/use-desk.ts'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import type { Question } from '../../contract/checklist.ts'
import { deviates } from '../../rules/findings.ts'
import { useNames } from '../words.tsx'
import type { AnswerDesk } from '../execution/answer-paper.ts'
import { ClashNotice } from '../execution/clash-notice.tsx'
import { EvidenceField } from '#modules/actions/ui/embed.tsx'
import { focusNow } from '#design/typed/focus-now.ts'
import { GradeButtons } from './grade-buttons.tsx'
import { PreviousFinding } from './previous-finding.tsx'
import { SampleForm, SampleRecord } from './sample-field.tsx'

type Props = {
  question: Question
  desk: AnswerDesk
  edition: Edition
  current: boolean
  onCurrent: (id: string) => void
  onFinding: (question: Question) => void
  /** Why nothing can be answered now. */
  refusal: string | undefined
  auditor: string | undefined
  answeredBy: string | undefined
}

/** One question, its answer and what the answer rests on. Kept as it is written. */
export const QuestionCard = memo(function QuestionCard(props: Props) {
  const { question, desk, edition, current, onCurrent, onFinding, refusal, auditor, answeredBy } = props
  const { t } = useTranslation('audits-ui')
  const why = useRefusalText('audits')
  const { said } = useNames()
  const sheet = useSheet(desk, question)
  const [sampling, setSampling] = useState(false)
  const { answer } = sheet
  const closed = refusal !== undefined
  const needsReason = answer.grade === 'not-applicable'
  return (
    <Card id={question.id} label={`${question.clause} ${said(question.text)}`} current={current} onCurrent={onCurrent}>
      <Stack gap={10}>
        <Group justify="space-between" gap="xs" mih={20}>
          <Group gap={6}>
            <ClauseChip edition={edition} number={question.clause} />
            {question.source !== 'clause' && <Chip>{t(`audits:sources.${question.source}`)}</Chip>}
            {auditor && (
              <Text size="xs" c="dimmed">
                {t('execution.askedBy', { name: auditor })}
              </Text>
            )}
          </Group>
          {sheet.touched && (
            <KeptMark state={sheet.state} why={why(sheet.problem)} onDiscard={() => desk.discard(question.id)} />
          )}
        </Group>
        {question.previousFinding ? (
          <PreviousFinding found={question.previousFinding} />
        ) : (
          <Text fz={15} fw={500} dir="auto" style={{ whiteSpace: 'pre-line', textAlign: 'match-parent' }}>
            {said(question.text)}
          </Text>
        )}
        {sheet.state === 'clash' && (
          <ClashNotice
            desk={desk}
            question={question}
            sheet={sheet}
            theirName={answeredBy ?? t('execution.colleague')}
          />
        )}
        <GradeButtons
          label={t('execution.answer')}
          value={answer.grade}
          refusal={refusal}
          onChange={(grade) => desk.change(question, { grade })}
        />
        {answer.grade && (
          <Text size="xs" c="dimmed">
            {t(`audits:gradeDefinitions.${answer.grade}`)}
          </Text>
        )}
        {needsReason && (
          <Textarea
            {...fieldLook({
              label: t('execution.because'),
              required: true,
              error: sheet.state === 'incomplete' ? t('execution.becauseNeeded') : undefined,
            })}
            minRows={1}
            dir="auto"
            readOnly={closed}
            ref={answer.notApplicableBecause === '' && sheet.touched ? focusNow : undefined}
            value={answer.notApplicableBecause}
            onChange={(event) =>
              desk.change(question, { notApplicableBecause: event.currentTarget.value }, { soon: true })
            }
          />
        )}
        {(!closed || answer.notes) && (
          <Textarea
            aria-label={t('execution.notes')}
            placeholder={t('execution.notesHint')}
            data-notes
            minRows={1}
            dir="auto"
            readOnly={closed}
            value={answer.notes}
            onChange={(event) => desk.change(question, { notes: event.currentTarget.value }, { soon: true })}
          />
        )}
        {answer.sample && (
          <SampleRecord
            sample={answer.sample}
            closed={closed}
            onChange={(sample) => desk.change(question, { sample })}
          />
        )}
        {sampling && (
          <SampleForm
            onDone={(sample) => {
              if (sample) desk.change(question, { sample })
              setSampling(false)
            }}
          />
        )}
        <EvidenceField
          evidence={answer.evidence}
          closed={closed}
          onChange={(evidence) => desk.change(question, { evidence })}
        >
          {!answer.sample && !sampling && (
            <Button
              variant="subtle"
              leftSection={<IconChartDots3 size={16} aria-hidden />}
              onClick={() => setSampling(true)}
            >
              {t('execution.sample.add')}
            </Button>
          )}
          {deviates(answer.grade) && (
            <Button
              variant="light"
              ms="auto"
              leftSection={<IconFlag size={16} aria-hidden />}
              onClick={() => onFinding(question)}
            >
              {t(question.findingId ? 'execution.toFinding' : 'execution.draftFinding')}
            </Button>
          )}
        </EvidenceField>
        {closed && deviates(answer.grade) && question.findingId && (
          <Group>
            <Button variant="light" size="compact-sm" onClick={() => onFinding(question)}>
              {t('execution.toFinding')}
            </Button>
          </Group>
        )}
        {answeredBy && question.answeredAt && (
          <Text size="xs" c="dimmed" component="div">
            {t('execution.answeredBy', { name: answeredBy })} <DateText value={question.answeredAt} />
          </Text>
        )}
      </Stack>
    </Card>
  )
})
