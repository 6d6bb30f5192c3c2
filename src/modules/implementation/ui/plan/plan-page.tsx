import { Group, SimpleGrid, Stack } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { StatTile } from '#design/figure/stat-tile.tsx'
import { Page } from '#design/page.tsx'
import { Section } from '#design/section.tsx'
import { EmptyState } from '#design/state/empty-state.tsx'
import { ErrorState } from '#design/state/error-state.tsx'
import { PageLoading } from '#design/state/loading.tsx'
import { AddEntry } from '#design/register/add-entry.tsx'
import { Tabs } from '#design/tabs.tsx'
import { useFormats } from '#design/word/formats.tsx'
import { RecordNumber } from '#design/word/record-number.tsx'
import { again } from '#platform/browser/asking/again.ts'
import { useAsk } from '#platform/browser/asking/query.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { useMay } from '#platform/browser/session.ts'
import { useView } from '#platform/browser/page/view-state.ts'
import { ThePlan } from '../../contract/plan.ts'
import { isBehind } from '../../rules/plan/plan.ts'
import type { WholePlan } from '../words.tsx'
import { Gantt } from '../gantt/gantt.tsx'
import { Holidays } from './holidays.tsx'
import { MakePlanForm } from './plan-form.tsx'
import { PlanMenu } from './plan-menu.tsx'
import { TaskForm } from './task-form.tsx'
import { TaskPanel } from './task-panel.tsx'
import { TasksTable } from './tasks-table.tsx'

type View = { open?: string; tab?: string }

/** What is done until the certification audit, dated backwards from it. */
export function PlanPage() {
  const { t } = useTranslation('implementation-ui')
  const why = useRefusalText('implementation')
  const asked = useAsk(ThePlan, {})
  const whole = asked.data
  if (asked.error)
    return (
      <Page title={t('plan.title')} caption={t('plan.caption')}>
        <ErrorState why={why(asked.error)} onAgain={again(asked)} />
      </Page>
    )
  if (!whole) return <PageLoading />
  if (!whole.plan)
    return (
      <Page title={t('plan.title')} caption={t('plan.caption')} actions={<MakePlan today={whole.today} />}>
        <Section>
          <EmptyState title={t('plan.empty')} why={t('plan.emptyWhy')} action={<MakePlan today={whole.today} />} />
        </Section>
      </Page>
    )
  return <PlanInForce whole={whole} />
}

function MakePlan({ today }: { today: string }) {
  const { t } = useTranslation('implementation-ui')
  if (!useMay()('implementation.manage')) return null
  return <AddEntry words={t('plan.make')} size={640} form={(close) => <MakePlanForm today={today} onClose={close} />} />
}

function PlanInForce({ whole }: { whole: WholePlan }) {
  const { t } = useTranslation('implementation-ui')
  const navigate = useNavigate()
  const [view, show] = useView<View>()
  const open = (id: string) => show({ open: id })
  const task = whole.tasks.find(({ id }) => id === view.open)
  return (
    <Page
      title={t('plan.title')}
      caption={t('plan.caption')}
      before={whole.plan && <RecordNumber strong>{whole.plan.number}</RecordNumber>}
      actions={<PlanActions whole={whole} />}
    >
      <Stack gap="md" className="on-wide-paper">
        <Tiles whole={whole} />
        <Section>
          {whole.tasks.length === 0 ? (
            <EmptyState title={t('plan.noTasks')} why={t('plan.noTasksWhy')} />
          ) : (
            <Tabs
              label={t('plan.views')}
              shown={view.tab}
              onShow={(tab) => show({ tab }, { replace: true })}
              tabs={[
                {
                  key: 'gantt',
                  title: t('plan.gantt'),
                  body: (
                    <Gantt
                      whole={whole}
                      onOpen={open}
                      onOpenGap={(id) => void navigate({ to: '/actions', search: { open: id } as never })}
                    />
                  ),
                },
                { key: 'table', title: t('plan.table'), body: <TasksTable whole={whole} onOpen={open} /> },
              ]}
            />
          )}
        </Section>
        <Holidays whole={whole} />
      </Stack>
      <TaskPanel task={task} whole={whole} onClose={() => show({ open: undefined })} />
    </Page>
  )
}

function PlanActions({ whole }: { whole: WholePlan }) {
  const { t } = useTranslation('implementation-ui')
  if (!useMay()('implementation.manage') || !whole.plan) return null
  return (
    <Group gap="xs">
      <PlanMenu plan={whole.plan} />
      <AddEntry words={t('task.add')} size={720} form={(close) => <TaskForm whole={whole} onClose={close} />} />
    </Group>
  )
}

function Tiles({ whole: { plan, tasks, slack } }: { whole: WholePlan }) {
  const { t } = useTranslation('implementation-ui')
  const { date, number } = useFormats()
  const count = (...standings: string[]) => tasks.filter(({ standing }) => standings.includes(standing)).length
  const late = tasks.filter(({ standing }) => isBehind(standing)).length
  const begun = tasks.filter(({ state }) => state === 'in-progress').length
  return (
    <SimpleGrid cols={{ base: 2, sm: 4 }} spacing="md">
      <StatTile
        label={t('implementation:fields.certificationOn')}
        value={plan ? date(plan.certificationOn) : '–'}
        caption={plan && t(`implementation:calendars.${plan.calendar}`)}
      />
      <StatTile
        label={t(slack < 0 ? 'plan.missing' : 'plan.inHand')}
        value={t('plan.slackDays', { count: Math.abs(slack) })}
        caption={t(slack < 0 ? 'plan.missingWhy' : 'plan.inHandWhy')}
      />
      <StatTile
        label={t('plan.done')}
        value={t('design:partOf', { part: count('done'), whole: tasks.length })}
        caption={t('plan.running', { count: begun })}
      />
      <StatTile label={t('plan.blocked')} value={number(count('blocked'))} caption={t('plan.late', { count: late })} />
    </SimpleGrid>
  )
}
