import { Button, Group, Stack, Text, Textarea } from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import { memo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { KeptMark } from '#design/question/kept-mark.tsx'
import { QuestionCard as Card } from '#design/question/question-layout.tsx'
import { fieldLook } from '#design/step/form-field.tsx'
import { Dialog } from '#design/step/dialog.tsx'
import { Chip } from '#design/word/chip.tsx'
import { DateText } from '#design/word/date-text.tsx'
import type { CalendarDate } from '#kernel/dates.ts'
import { EvidenceField } from '#modules/actions/ui/embed.tsx'
import { type HistoryWords, RecordHistory } from '#modules/identity/ui/embed.tsx'
import { useSheet } from '#platform/browser/desk/use-desk.ts'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { useMay } from '#platform/browser/session.ts'
import type { AskedQuestion, GapTask } from '../../contract/assessments.ts'
import { isGap } from '../../rules/score.ts'
import { useSaid } from '../words.tsx'
import type { AnswerDesk } from '../desk/answer-paper.ts'
import { ClashNotice } from './clash-notice.tsx'
import { GapTasks } from './gap-tasks.tsx'
import { GradeButtons } from './grade-buttons.tsx'

const historyWords: HistoryWords = {
  module: 'implementation',
  vocabulary: { grade: 'implementation:grades', 'evidence.kind': 'actions:evidenceKinds' },
  people: ['answeredBy'],
  untold: ['answeredAt'],
}

type Props = {
  question: AskedQuestion
  desk: AnswerDesk
  current: boolean
  onCurrent: (id: string) => void
  /** Why it cannot be answered now. */
  refusal: string | undefined
  answeredBy: string | undefined
  tasks: readonly GapTask[]
  /** Who would close a gap here, and until when. */
  wouldOwn: string | undefined
  wouldBeDue: CalendarDate
}

/** One question, its answer, what it rests on, and the task that was made of its gap. Kept as it is written. */
export const QuestionCard = memo(function QuestionCard(props: Props) {
  const { question, desk, current, onCurrent, refusal, answeredBy, tasks, wouldOwn, wouldBeDue } = props
  const { t } = useTranslation('implementation-ui')
  const why = useRefusalText('implementation')
  const { said } = useSaid()
  const sheet = useSheet(desk, question)
  const { answer } = sheet
  const closed = refusal !== undefined
  const change = (patch: Partial<typeof answer>, soon = false) => desk.change(question, patch, { soon })
  return (
    <Card id={question.id} label={said(question.text)} current={current} onCurrent={onCurrent}>
      <Stack gap={10}>
        <Group justify="space-between" gap="xs" mih={20}>
          <Group gap={6}>
            <Chip code>{question.questionId}</Chip>
            {question.carriedId && question.confidence && (
              <Chip>
                {t('answering.carried', { confidence: t(`implementation:confidence.${question.confidence}`) })}
              </Chip>
            )}
          </Group>
          {sheet.touched && (
            <KeptMark state={sheet.state} why={why(sheet.problem)} onDiscard={() => desk.discard(question.id)} />
          )}
        </Group>
        <Text fz={15} fw={500} dir="auto" style={{ whiteSpace: 'pre-line', textAlign: 'match-parent' }}>
          {said(question.text)}
        </Text>
        {sheet.state === 'clash' && (
          <ClashNotice desk={desk} question={question} sheet={sheet} name={answeredBy ?? t('answering.somebody')} />
        )}
        <GradeButtons value={answer.grade} refusal={refusal} onChange={(grade) => change({ grade })} />
        {(!closed || answer.note) && (
          <Textarea
            {...(answer.grade === 'not-applicable'
              ? fieldLook({
                  label: t('answering.because'),
                  required: true,
                  error: sheet.state === 'incomplete' ? t('answering.becauseNeeded') : undefined,
                })
              : { 'aria-label': t('implementation:fields.note'), placeholder: t('answering.noteHint') })}
            data-notes
            autosize
            minRows={1}
            dir="auto"
            readOnly={closed}
            value={answer.note}
            onChange={(event) => change({ note: event.currentTarget.value }, true)}
          />
        )}
        <EvidenceField evidence={answer.evidence} closed={closed} onChange={(evidence) => change({ evidence })} />
        {(isGap(answer.grade) || tasks.length > 0) && (
          <GapTasks
            question={question}
            grade={answer.grade}
            note={answer.note}
            tasks={tasks}
            owner={wouldOwn}
            due={wouldBeDue}
          />
        )}
        <Group justify="space-between" gap="xs">
          <Text size="xs" c="dimmed" component="div">
            {answeredBy && (
              <>
                {t('answering.answeredBy', { name: answeredBy })}
                {question.answeredAt && (
                  <>
                    {' · '}
                    <DateText value={question.answeredAt} />
                  </>
                )}
              </>
            )}
          </Text>
          <Earlier question={question} />
        </Group>
      </Stack>
    </Card>
  )
})

/** What was answered before, for those who may read histories. */
function Earlier({ question }: { question: AskedQuestion }) {
  const { t } = useTranslation('implementation-ui')
  const [open, setOpen] = useState(false)
  if (!useMay()('platform.read-history') || question.version < 2) return null
  return (
    <>
      <Button
        size="compact-xs"
        variant="subtle"
        color="gray"
        className="no-print"
        leftSection={<IconHistory size={14} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {t('answering.earlier')}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t('answering.earlier')} size={720}>
        <RecordHistory recordId={question.id} words={historyWords} />
      </Dialog>
    </>
  )
}
