import { Anchor, Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Progress } from '#design/figure/progress.tsx'
import { Page } from '#design/page.tsx'
import { DataGrid, type GridColumn } from '#design/register/data-grid.tsx'
import { RegisterBar } from '#design/register/register-bar.tsx'
import { FilterChoice, FilterSwitches } from '#design/register/register-filters.tsx'
import { Section } from '#design/section.tsx'
import { EmptyState } from '#design/state/empty-state.tsx'
import { PersonChip } from '#design/word/person-chip.tsx'
import { RecordNumber } from '#design/word/record-number.tsx'
import { useNamed } from '#modules/identity/ui/embed.tsx'
import { useProcessChoices } from '#modules/processes/ui/embed.tsx'
import { lazyPart } from '#platform/browser/page/lazy-part.tsx'
import { again } from '#platform/browser/asking/again.ts'
import { useAsk } from '#platform/browser/asking/query.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { useMay } from '#platform/browser/session.ts'
import { type RegisterView, useRegisterView } from '#platform/browser/page/view-state.ts'
import { ListTrainings, type TrainingLine, type TrainingMethod, TrainingState } from '../../contract.ts'
import { DueMark, TrainingPill, useTitled } from '../words.tsx'

const PlanTraining = lazyPart(() => import('./plan-training.tsx').then((module) => module.PlanTraining))

type View = RegisterView & {
  state?: TrainingState
  method?: TrainingMethod
  processId?: string
  documentId?: string
  mine?: boolean
  overdue?: boolean
  /** The document that a training is to be planned for. */
  teaches?: string
}

/** Every training, as far as the reader may see it. */
export function TrainingsPage() {
  const { t } = useTranslation('competence-ui')
  const why = useRefusalText('competence')
  const navigate = useNavigate()
  const { view, asked, show, narrow, paging } = useRegisterView<View>()
  const processes = useProcessChoices()
  const filters = {
    ...(view.state ? { state: view.state } : {}),
    ...(view.processId ? { processId: view.processId } : {}),
    ...(view.documentId ? { documentId: view.documentId } : {}),
    ...(view.mine ? { mine: 'true' } : {}),
    ...(view.overdue ? { overdue: 'true' } : {}),
  }
  const found = useAsk(ListTrainings, { ...asked, ...filters })
  const isNarrowed = Boolean(view.search) || Object.keys(filters).length > 0
  const plan = <Plan teaches={view.teaches} onClose={() => show({ teaches: undefined } as never, { replace: true })} />
  return (
    <Page title={t('register.title')} caption={t('register.caption')} actions={plan}>
      <Section flush>
        <RegisterBar search={view.search} onSearch={(search) => narrow({ search })} placeholder={t('register.search')}>
          <FilterChoice
            label={t('fields.state')}
            value={view.state}
            options={TrainingState.options.map((value) => ({ value, label: t(`competence:states.${value}`) }))}
            onChange={(state) => narrow({ state } as Partial<View>)}
          />
          <FilterChoice
            label={t('fields.process')}
            value={view.processId}
            options={processes}
            onChange={(processId) => narrow({ processId } as Partial<View>)}
          />
          <FilterSwitches
            names={['mine', 'overdue']}
            labelOf={(name) => t(`register.${name}`)}
            on={view}
            onSwitch={(change) => narrow(change as Partial<View>)}
          />
          {view.documentId && (
            <Anchor component="button" size="sm" onClick={() => narrow({ documentId: undefined } as never)}>
              {t('register.ofDocument')}
            </Anchor>
          )}
        </RegisterBar>
        <DataGrid
          label={t('register.title')}
          columns={useColumns()}
          rows={found.data?.rows}
          idOf={(one) => one.id}
          {...paging(found.data)}
          fetching={found.isFetching}
          onOpen={(one) => void navigate({ to: `/trainings/${one.id}` })}
          problem={why(found.error)}
          onAgain={again(found)}
          empty={
            <EmptyState
              title={t('register.empty')}
              why={t('register.emptyWhy')}
              clause="7.2"
              action={isNarrowed ? undefined : <Plan />}
            />
          }
        />
      </Section>
    </Page>
  )
}

function Plan({ teaches, onClose }: { teaches?: string | undefined; onClose?: () => void }) {
  const { t } = useTranslation('competence-ui')
  const [open, setOpen] = useState(false)
  const close = () => {
    setOpen(false)
    if (teaches) onClose?.()
  }
  if (!useMay()('competence.write')) return null
  return (
    <>
      <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setOpen(true)}>
        {t('steps.plan')}
      </Button>
      <PlanTraining open={open || Boolean(teaches)} teaches={teaches} onClose={close} />
    </>
  )
}

function useColumns() {
  const { t } = useTranslation('competence-ui')
  const named = useNamed()
  const titled = useTitled()
  const { language } = useTranslation().i18n
  return useMemo<GridColumn<TrainingLine>[]>(
    () => [
      {
        key: 'number',
        title: t('fields.number'),
        width: 145,
        sortable: true,
        cell: ({ number }) => <RecordNumber>{number}</RecordNumber>,
      },
      {
        key: language === 'ar' ? 'titleAr' : 'titleEn',
        title: t('fields.title'),
        sortable: true,
        cell: (one) => titled(one),
      },
      {
        key: 'method',
        title: t('fields.method'),
        width: 150,
        wideOnly: true,
        cell: ({ method }) => t(`competence:methods.${method}`),
      },
      {
        key: 'owner',
        title: t('fields.owner'),
        width: 160,
        wideOnly: true,
        cell: (one) => <PersonChip name={named({ nameEn: one.ownerNameEn, nameAr: one.ownerNameAr })} />,
      },
      {
        key: 'dueOn',
        title: t('fields.dueOn'),
        width: 125,
        sortable: true,
        cell: ({ dueOn, isOverdue }) => <DueMark day={dueOn} isOverdue={isOverdue} />,
      },
      {
        key: 'attendance',
        title: t('register.asked'),
        width: 110,
        wideOnly: true,
        cell: ({ attendance: { asked, open } }) =>
          asked === 0 ? '–' : <Progress label={t('register.asked')} done={asked - open} of={asked} figure />,
      },
      {
        key: 'state',
        title: t('fields.state'),
        width: 120,
        cell: ({ state }) => <TrainingPill state={state} />,
      },
    ],
    [t, named, titled, language],
  )
}
