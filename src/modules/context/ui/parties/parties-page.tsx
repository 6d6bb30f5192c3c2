import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { AddEntry } from '#design/register/add-entry.tsx'
import type { GridColumn } from '#design/register/data-grid.tsx'
import { titleOf } from '#kernel/records/work.ts'
import { useNamed } from '#modules/identity/ui/embed.tsx'
import { useAsk } from '#platform/browser/asking/query.tsx'
import { useMay } from '#platform/browser/session.ts'
import { ListParties, type PartyLine, PartyState } from '../../contract/parties.ts'
import { ContextFrame } from '../context-frame.tsx'
import { useReviewedColumns } from '../reviews/reviewed-columns.tsx'
import { ReviewedRegister, type ReviewedView, useReviewedView } from '../reviews/reviewed-register.tsx'
import { PartyForm } from './party-form.tsx'
import { PartyPanel } from './party-panel.tsx'

export function PartiesPage() {
  const register = useReviewedView<PartyLine['state'], ReviewedView<PartyLine['state']>>()
  const { view, asked, show } = register
  const parties = useAsk(ListParties, asked)
  return (
    <ContextFrame tab="parties" actions={<AddParty />}>
      <ReviewedRegister
        name="parties"
        clause="4.2"
        register={register}
        answered={parties}
        columns={useColumns()}
        states={PartyState.options}
        add={<AddParty />}
      />
      <PartyPanel id={view.open} onClose={() => show({ open: undefined })} />
    </ContextFrame>
  )
}

function AddParty() {
  const { t } = useTranslation('context-ui')
  if (!useMay()('context.manage')) return null
  return <AddEntry words={t('parties.add')} size={640} form={(close) => <PartyForm onClose={close} />} />
}

function useColumns() {
  const { t, i18n } = useTranslation('context')
  const named = useNamed()
  const nameKey = i18n.language === 'ar' ? 'nameAr' : 'nameEn'
  const reviewed = useReviewedColumns<PartyLine>()
  return useMemo<GridColumn<PartyLine>[]>(
    () => [
      { key: nameKey, title: t('fields.name'), sortable: true, cell: (party) => named(party) },
      {
        key: 'relevance',
        title: t('fields.relevance'),
        width: 200,
        wideOnly: true,
        cell: ({ relevance }) => titleOf(relevance),
      },
      {
        key: 'requirements',
        title: t('fields.requirements'),
        width: 165,
        cell: ({ requirements, addressed }) => t('context-ui:requirements.count', { count: requirements, addressed }),
      },
      ...reviewed,
    ],
    [t, named, nameKey, reviewed],
  )
}
