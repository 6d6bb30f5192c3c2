import { ActionIcon, Button, Group, Text, Tooltip } from '@mantine/core'
import { IconChecklist, IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PageLink } from '#design/link.tsx'
import { DateText } from '#design/word/date-text.tsx'
import { RecordNumber } from '#design/word/record-number.tsx'
import type { CalendarDate } from '#kernel/dates.ts'
import { type Id, newId } from '#kernel/ids.ts'
import { PlanAction as PlanActionContract } from '#modules/actions/contract.ts'
import { ActionPill, PlanAction, useStep } from '#modules/actions/ui/embed.tsx'
import { useMay } from '#platform/browser/session.ts'
import type { AskedQuestion, GapTask } from '../../contract/assessments.ts'
import type { Grade } from '../../contract/words.ts'
import { isGap } from '../../rules/score.ts'
import { useSaid } from '../words.tsx'

type Props = {
  question: AskedQuestion
  grade: Grade | null
  note: string
  tasks: readonly GapTask[]
  /** The name of who would do it, where somebody is known, and until when. */
  owner: string | undefined
  due: CalendarDate
}

/** The tasks made of a gap, and the button that makes one: at once where an owner is known, else after saying who. */
export function GapTasks({ question, grade, note, tasks, owner, due }: Props) {
  const { t } = useTranslation('implementation-ui')
  const { said } = useSaid()
  const [open, setOpen] = useState(false)
  const plan = useStep(PlanActionContract, 'actions', ['implementation'])
  const may = useMay()('actions.plan')
  const mayChange = useMay()('implementation.propose-change')
  const ownerId = owner ? question.ownerId : null
  const about = { record: 'assessment-answer', id: question.id }
  const description = t('answering.taskText', { clause: question.clause, text: note || said(question.text) })
  const makeAtOnce = (by: Id) =>
    void plan.runAloud(
      { id: newId(), kind: 'improvement', description, ownerId: by, due, about },
      {},
      t('actions:done.plan'),
    )
  return (
    <Group gap="xs">
      {tasks.map((task) => (
        <Group key={task.id} gap={6}>
          <PageLink to="/actions" search={{ open: task.id }}>
            <RecordNumber>{task.number ?? '–'}</RecordNumber>
          </PageLink>
          <ActionPill state={task.state} />
          <Text size="sm" component="span">
            <DateText value={task.due} />
          </Text>
        </Group>
      ))}
      {may && isGap(grade) && (
        <Group gap={6} ms="auto" className="no-print">
          {owner && (
            <Text size="xs" c="dimmed" component="div">
              <bdi>{owner}</bdi> · <DateText value={due} />
            </Text>
          )}
          <Button
            size="sm"
            variant="light"
            loading={plan.busy}
            leftSection={<IconChecklist size={16} aria-hidden />}
            onClick={() => (ownerId ? makeAtOnce(ownerId) : setOpen(true))}
          >
            {t(tasks.length === 0 ? 'answering.makeTask' : 'answering.anotherTask')}
          </Button>
          {owner && (
            <Tooltip label={t('answering.changeTaskFirst')}>
              <ActionIcon
                variant="subtle"
                color="gray"
                size={34}
                aria-label={t('answering.changeTaskFirst')}
                onClick={() => setOpen(true)}
              >
                <IconPencil size={16} aria-hidden />
              </ActionIcon>
            </Tooltip>
          )}
        </Group>
      )}
      {mayChange && isGap(grade) && (
        <PageLink to="/changes" search={{ fromRecord: 'assessment-answer', fromId: question.id }} className="no-print">
          {t('changes.fromGap')}
        </PageLink>
      )}
      <PlanAction
        open={open}
        onClose={() => setOpen(false)}
        about={about}
        refresh="implementation"
        kind="improvement"
        suggested={{ description, ownerId, due }}
      />
    </Group>
  )
}
