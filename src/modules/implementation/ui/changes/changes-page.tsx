import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DataGrid, type GridColumn } from '#design/register/data-grid.tsx'
import { RegisterBar } from '#design/register/register-bar.tsx'
import { FilterChoice, FilterSwitches } from '#design/register/register-filters.tsx'
import { Page } from '#design/page.tsx'
import { Section } from '#design/section.tsx'
import { EmptyState } from '#design/state/empty-state.tsx'
import { DateText } from '#design/word/date-text.tsx'
import { useFormats } from '#design/word/formats.tsx'
import { PersonChip } from '#design/word/person-chip.tsx'
import { StatusPill } from '#design/word/status-pill.tsx'
import { useNamed } from '#modules/identity/ui/embed.tsx'
import { useProcessChoices } from '#modules/processes/ui/embed.tsx'
import { lazyPart } from '#platform/browser/page/lazy-part.tsx'
import { again } from '#platform/browser/asking/again.ts'
import { useAsk } from '#platform/browser/asking/query.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { useMay } from '#platform/browser/session.ts'
import { type RegisterView, useRegisterView } from '#platform/browser/page/view-state.ts'
import { type ChangeLine, ChangeState, ListChanges } from '../../contract/change-record.ts'
import { origins } from '../../contract/changes.ts'
import { useSaid } from '../words.tsx'
import type { Origin } from './plan-change.tsx'
import { ChangeNumber, ChangePill } from './words.tsx'

const PlanChange = lazyPart(() => import('./plan-change.tsx').then((module) => module.PlanChange))

type View = RegisterView & {
  state?: ChangeLine['state']
  processId?: string
  mine?: boolean
  open?: boolean
  overdue?: boolean
  fromRecord?: string
  fromId?: string
}

/** Every change of the system, the newest first. */
export function ChangesPage() {
  const { t } = useTranslation('implementation-ui')
  const why = useRefusalText('implementation')
  const navigate = useNavigate()
  const { view, asked, show, narrow, paging } = useRegisterView<Omit<View, 'open'> & { still?: boolean }>()
  const processes = useProcessChoices()
  const filters = {
    ...(view.state ? { state: view.state } : {}),
    ...(view.processId ? { processId: view.processId } : {}),
    ...(view.mine ? { mine: 'true' } : {}),
    ...(view.still ? { open: 'true' } : {}),
    ...(view.overdue ? { overdue: 'true' } : {}),
  }
  const changes = useAsk(ListChanges, { ...asked, ...filters })
  const isNarrowed = Boolean(view.search) || Object.keys(filters).length > 0
  const fromRecord = origins.find((one) => one === view.fromRecord)
  const origin = fromRecord && view.fromId ? { fromRecord, fromId: view.fromId } : undefined
  const plan = <Plan origin={origin} onEnd={() => show({ fromRecord: undefined, fromId: undefined } as never)} />
  return (
    <Page title={t('changes.title')} caption={t('changes.caption')} actions={plan}>
      <Section flush>
        <RegisterBar search={view.search} onSearch={(search) => narrow({ search })} placeholder={t('changes.search')}>
          <FilterChoice
            label={t('implementation:changeParts.state')}
            value={view.state}
            options={ChangeState.options.map((value) => ({ value, label: t(`implementation:changeStates.${value}`) }))}
            onChange={(state) => narrow({ state } as never)}
          />
          <FilterChoice
            label={t('implementation:changeParts.processes')}
            value={view.processId}
            options={processes}
            onChange={(processId) => narrow({ processId } as never)}
          />
          <FilterSwitches
            names={['mine', 'still', 'overdue']}
            labelOf={(name) => t(`changes.filters.${name === 'still' ? 'open' : name}`)}
            on={view}
            onSwitch={(change) => narrow(change as never)}
          />
        </RegisterBar>
        <DataGrid
          label={t('changes.title')}
          columns={useColumns()}
          rows={changes.data?.rows}
          idOf={(one) => one.id}
          {...paging(changes.data)}
          fetching={changes.isFetching}
          onOpen={(one) => void navigate({ to: `/changes/${one.id}` as never })}
          problem={why(changes.error)}
          onAgain={again(changes)}
          empty={
            isNarrowed ? (
              <EmptyState title={t('changes.nothingFound')} why={t('changes.nothingFoundWhy')} />
            ) : (
              <EmptyState title={t('changes.empty')} why={t('changes.emptyWhy')} clause="6.3" action={<Plan />} />
            )
          }
        />
      </Section>
    </Page>
  )
}

/** Opens by itself where another record has sent one here. */
function Plan({ origin, onEnd }: { origin?: Origin | undefined; onEnd?: () => void }) {
  const { t } = useTranslation('implementation-ui')
  const [open, setOpen] = useState(origin !== undefined)
  if (!useMay()('implementation.propose-change')) return null
  return (
    <>
      <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setOpen(true)}>
        {t('changes.steps.plan')}
      </Button>
      <PlanChange
        open={open}
        origin={origin}
        onClose={() => {
          setOpen(false)
          if (origin) onEnd?.()
        }}
      />
    </>
  )
}

function useColumns() {
  const { t, i18n } = useTranslation('implementation')
  const { t: say } = useTranslation('implementation-ui')
  const named = useNamed()
  const { titled } = useSaid()
  const { number } = useFormats()
  return useMemo<GridColumn<ChangeLine>[]>(
    () => [
      {
        key: 'number',
        title: t('changeParts.number'),
        width: 140,
        sortable: true,
        cell: (one) => <ChangeNumber number={one.number} />,
      },
      {
        key: i18n.language === 'ar' ? 'titleAr' : 'titleEn',
        title: t('changeParts.title'),
        sortable: true,
        cell: (one) => titled(one),
      },
      {
        key: 'owner',
        title: t('changeParts.owner'),
        width: 170,
        wideOnly: true,
        cell: (one) => <PersonChip name={named({ nameEn: one.ownerNameEn, nameAr: one.ownerNameAr })} />,
      },
      {
        key: 'plannedUntil',
        title: t('changeParts.plannedUntil'),
        width: 130,
        sortable: true,
        cell: (one) =>
          one.isOverdue ? (
            <StatusPill tone="bad">
              {say('changes.overdue')} · <DateText value={one.state === 'done' ? one.reviewOn : one.plannedUntil} />
            </StatusPill>
          ) : (
            <DateText value={one.plannedUntil} />
          ),
      },
      {
        key: 'opened',
        title: say('changes.columns.opened'),
        width: 120,
        wideOnly: true,
        cell: ({ opened, open }) =>
          opened === 0 ? '–' : say('changes.openOf', { open: number(open), opened: number(opened) }),
      },
      { key: 'state', title: t('changeParts.state'), width: 180, cell: (one) => <ChangePill state={one.state} /> },
    ],
    [t, say, named, titled, number, i18n.language],
  )
}
