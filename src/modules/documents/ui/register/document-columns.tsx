import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { GridColumn } from '#design/register/data-grid.tsx'
import { Beside } from '#design/word/beside.tsx'
import { PersonChip } from '#design/word/person-chip.tsx'
import { useNamed } from '#modules/identity/ui/embed.tsx'
import type { DocumentLine } from '../../contract/register.ts'
import { DocumentNumber, DocumentPill, ReviewMark, RevisionPill, useTitled } from '../words.tsx'

/** What the master list says of a document. */
export function useDocumentColumns() {
  const { t } = useTranslation('documents-ui')
  const named = useNamed()
  const titled = useTitled()
  const { language } = useTranslation().i18n
  return useMemo<GridColumn<DocumentLine>[]>(
    () => [
      {
        key: 'number',
        title: t('fields.number'),
        width: 125,
        sortable: true,
        cell: ({ number }) => <DocumentNumber number={number} />,
      },
      {
        key: language === 'ar' ? 'titleAr' : 'titleEn',
        title: t('fields.title'),
        sortable: true,
        cell: (one) => titled(one),
      },
      {
        key: 'type',
        title: t('fields.type'),
        width: 125,
        wideOnly: true,
        cell: (one) => named({ nameEn: one.typeNameEn, nameAr: one.typeNameAr }),
      },
      {
        key: 'revision',
        title: t('fields.revision'),
        width: 80,
        cell: ({ effectiveRevision }) => effectiveRevision ?? '–',
      },
      {
        key: 'owner',
        title: t('fields.owner'),
        width: 165,
        wideOnly: true,
        cell: (one) => <PersonChip name={named({ nameEn: one.ownerNameEn, nameAr: one.ownerNameAr })} />,
      },
      {
        key: 'nextReviewOn',
        title: t('fields.nextReviewOn'),
        width: 125,
        sortable: true,
        cell: (one) => <ReviewMark tone={one.reviewTone} day={one.nextReviewOn} />,
      },
      {
        key: 'state',
        title: t('fields.state'),
        width: 150,
        cell: ({ state, inWork }) => (
          <Beside>
            {(state !== 'in-preparation' || !inWork) && <DocumentPill state={state} />}
            {inWork && <RevisionPill state={inWork.state} />}
          </Beside>
        ),
      },
    ],
    [t, named, titled, language],
  )
}
