import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DataGrid, type GridColumn } from '#design/register/data-grid.tsx'
import { Dialog } from '#design/step/dialog.tsx'
import { EmptyState } from '#design/state/empty-state.tsx'
import { PersonChip } from '#design/word/person-chip.tsx'
import { RegisterBar } from '#design/register/register-bar.tsx'
import { FilterChoice, FilterSwitches } from '#design/register/register-filters.tsx'
import { Section } from '#design/section.tsx'
import { titleOf } from '#kernel/work.ts'
import { useNamed } from '#modules/identity/ui/embed.tsx'
import { useAsk } from '#platform/browser/query.tsx'
import { useRefusalText } from '#platform/browser/refusal-text.ts'
import { useMay } from '#platform/browser/session.ts'
import { type RegisterView, useRegisterView } from '#platform/browser/view-state.ts'
import { ListParties, type PartyLine, PartyState } from '../../contract/parties.ts'
import { ChangedSince } from '../changed-since.tsx'
import { ContextFrame } from '../context-frame.tsx'
import { ReviewDay, StatePill } from '../words.tsx'
import { PartyForm } from './party-form.tsx'
import { PartyPanel } from './party-panel.tsx'

type View = RegisterView & { state?: PartyLine['state']; overdue?: boolean; changedSince?: string }

export function PartiesPage() {
  const { t } = useTranslation('context')
  const why = useRefusalText('context')
  const { view, asked, show, narrow, paging } = useRegisterView<View>()
  const parties = useAsk(ListParties, {
    ...asked,
    ...(view.state ? { state: view.state } : {}),
    ...(view.overdue ? { overdue: 'true' } : {}),
    ...(view.changedSince ? { changedSince: view.changedSince } : {}),
  })
  return (
    <ContextFrame tab="parties" actions={<AddParty />}>
      <Section flush>
        <RegisterBar
          search={view.search}
          onSearch={(search) => narrow({ search })}
          placeholder={t('context-ui:parties.search')}
        >
          <FilterChoice
            label={t('fields.state')}
            value={view.state}
            options={PartyState.options.map((value) => ({ value, label: t(`states.${value}`) }))}
            onChange={(state) => narrow({ state } as Partial<View>)}
          />
          <ChangedSince
            value={view.changedSince}
            onChange={(changedSince) => narrow({ changedSince } as Partial<View>)}
          />
          <FilterSwitches
            names={['overdue']}
            labelOf={() => t('context-ui:review.overdueOnly')}
            on={view}
            onSwitch={(change) => narrow(change as Partial<View>)}
          />
        </RegisterBar>
        <DataGrid
          label={t('tabs.parties')}
          columns={useColumns()}
          rows={parties.data?.rows}
          idOf={(party) => party.id}
          {...paging(parties.data)}
          fetching={parties.isFetching}
          openId={view.open}
          onOpen={(party) => show({ open: party.id })}
          problem={why(parties.error)}
          onAgain={() => void parties.refetch()}
          empty={
            <EmptyState
              title={t('context-ui:parties.empty')}
              why={t('context-ui:parties.emptyWhy')}
              clause="4.2"
              action={<AddParty />}
            />
          }
        />
      </Section>
      <PartyPanel id={view.open} onClose={() => show({ open: undefined } as Partial<View>)} />
    </ContextFrame>
  )
}

function AddParty() {
  const { t } = useTranslation('context-ui')
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  if (!useMay()('context.manage')) return null
  return (
    <>
      <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setOpen(true)}>
        {t('parties.add')}
      </Button>
      <Dialog open={open} onClose={close} title={t('parties.add')} size={640}>
        <PartyForm onClose={close} />
      </Dialog>
    </>
  )
}

function useColumns() {
  const { t, i18n } = useTranslation('context')
  const named = useNamed()
  const nameKey = i18n.language === 'ar' ? 'nameAr' : 'nameEn'
  return useMemo<GridColumn<PartyLine>[]>(
    () => [
      { key: nameKey, title: t('fields.name'), width: 230, sortable: true, cell: (party) => named(party) },
      { key: 'relevance', title: t('fields.relevance'), cell: ({ relevance }) => titleOf(relevance) },
      {
        key: 'requirements',
        title: t('fields.requirements'),
        width: 190,
        cell: ({ requirements, addressed }) => t('context-ui:requirements.count', { count: requirements, addressed }),
      },
      {
        key: 'owner',
        title: t('fields.owner'),
        width: 190,
        wideOnly: true,
        cell: (party) => <PersonChip name={named({ nameEn: party.ownerNameEn, nameAr: party.ownerNameAr })} />,
      },
      {
        key: 'nextReview',
        title: t('fields.nextReview'),
        width: 180,
        sortable: true,
        cell: (party) => <ReviewDay day={party.nextReview} stands={party.state === 'current'} />,
      },
      { key: 'state', title: t('fields.state'), width: 130, cell: ({ state }) => <StatePill state={state} /> },
    ],
    [t, named, nameKey],
  )
}
