import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { GridColumn } from '#design/register/data-grid.tsx'
import { PersonChip } from '#design/word/person-chip.tsx'
import type { CalendarDate } from '#kernel/dates.ts'
import { useNamed } from '#modules/identity/ui/embed.tsx'
import { ReviewDay, StatePill } from '../words.tsx'

type Line = {
  ownerNameEn: string
  ownerNameAr: string
  nextReview: CalendarDate
  state: 'proposed' | 'current' | 'closed'
}

/** Whose it is, when it is looked at again, and whether it stands. */
export function useReviewedColumns<Row extends Line>(): GridColumn<Row>[] {
  const { t } = useTranslation('context')
  const named = useNamed()
  return useMemo(
    () => [
      {
        key: 'owner',
        title: t('fields.owner'),
        width: 160,
        wideOnly: true,
        cell: (line) => <PersonChip name={named({ nameEn: line.ownerNameEn, nameAr: line.ownerNameAr })} />,
      },
      {
        key: 'nextReview',
        title: t('fields.nextReview'),
        width: 135,
        sortable: true,
        cell: ({ nextReview, state }) => <ReviewDay day={nextReview} stands={state === 'current'} />,
      },
      { key: 'state', title: t('fields.state'), width: 120, cell: ({ state }) => <StatePill state={state} /> },
    ],
    [t, named],
  )
}
