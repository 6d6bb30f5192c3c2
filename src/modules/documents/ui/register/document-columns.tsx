import { Text } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { GridColumn } from '#design/register/data-grid.tsx'
import { PersonChip } from '#design/word/person-chip.tsx'
import { useNamed } from '#modules/identity/ui/embed.tsx'
import type { DocumentLine } from '../../contract/register.ts'
import { DocumentNumber, DocumentPill, ReviewMark, RevisionPill, useTitled } from '../words.tsx'

/** A long title takes a second line rather than losing its end. */
const Title = ({ children }: { children: string }) => (
  <Text component="span" inherit lineClamp={2} style={{ whiteSpace: 'normal' }} title={children}>
    {children}
  </Text>
)

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
        width: 115,
        sortable: true,
        cell: ({ number }) => <DocumentNumber number={number} />,
      },
      {
        key: language === 'ar' ? 'titleAr' : 'titleEn',
        title: t('fields.title'),
        sortable: true,
        cell: (one) => <Title>{titled(one)}</Title>,
      },
      {
        key: 'type',
        title: t('fields.type'),
        width: 120,
        wideOnly: true,
        cell: (one) => named({ nameEn: one.typeNameEn, nameAr: one.typeNameAr }),
      },
      {
        key: 'revision',
        title: t('fields.revision'),
        width: 76,
        cell: ({ effectiveRevision }) => effectiveRevision ?? '–',
      },
      {
        key: 'owner',
        title: t('fields.owner'),
        width: 140,
        cell: (one) => <PersonChip name={named({ nameEn: one.ownerNameEn, nameAr: one.ownerNameAr })} />,
      },
      {
        key: 'nextReviewOn',
        title: t('fields.nextReviewOn'),
        width: 150,
        sortable: true,
        cell: (one) => <ReviewMark tone={one.reviewTone} day={one.nextReviewOn} />,
      },
      {
        key: 'state',
        title: t('fields.state'),
        width: 170,
        cell: ({ state, inWork }) => (
          <span style={{ display: 'inline-flex', gap: 4, flexWrap: 'wrap' }}>
            {(state !== 'in-preparation' || !inWork) && <DocumentPill state={state} />}
            {inWork && <RevisionPill state={inWork.state} />}
          </span>
        ),
      },
    ],
    [t, named, titled, language],
  )
}
