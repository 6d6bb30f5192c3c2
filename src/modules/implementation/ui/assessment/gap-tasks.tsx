import { Button, Group } from '@mantine/core'
import { IconChecklist } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PageLink } from '#design/link.tsx'
import { DateText } from '#design/word/date-text.tsx'
import { RecordNumber } from '#design/word/record-number.tsx'
import { ActionPill, PlanAction } from '#modules/actions/ui/embed.tsx'
import { useMay } from '#platform/browser/session.ts'
import type { AskedQuestion, GapTask } from '../../contract/assessments.ts'
import type { Grade } from '../../contract/words.ts'
import { isGap } from '../../rules/score.ts'
import { useSaid } from '../words.tsx'

type Props = { question: AskedQuestion; grade: Grade | null; note: string; tasks: readonly GapTask[] }

/** The tasks made of a gap, and the button that makes one: owner and day are all that is left to say. */
export function GapTasks({ question, grade, note, tasks }: Props) {
  const { t } = useTranslation('implementation-ui')
  const { said } = useSaid()
  const [open, setOpen] = useState(false)
  const may = useMay()('actions.plan')
  return (
    <Group gap="xs">
      {tasks.map((task) => (
        <Group key={task.id} gap={6}>
          <PageLink to="/actions" search={{ open: task.id }}>
            <RecordNumber>{task.number ?? '–'}</RecordNumber>
          </PageLink>
          <ActionPill state={task.state} />
          <DateText value={task.due} />
        </Group>
      ))}
      {may && isGap(grade) && (
        <Button
          size="sm"
          variant="light"
          ms="auto"
          className="no-print"
          leftSection={<IconChecklist size={16} aria-hidden />}
          onClick={() => setOpen(true)}
        >
          {t(tasks.length === 0 ? 'answering.makeTask' : 'answering.anotherTask')}
        </Button>
      )}
      <PlanAction
        open={open}
        onClose={() => setOpen(false)}
        about={{ record: 'assessment-answer', id: question.id }}
        refresh="implementation"
        kind="improvement"
        suggested={{
          description: t('answering.taskText', { clause: question.clause, text: note || said(question.text) }),
          ownerId: question.ownerId,
        }}
      />
    </Group>
  )
}
