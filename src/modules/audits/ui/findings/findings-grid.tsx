import { type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { DataGrid, type GridColumn } from '#design/register/data-grid.tsx'
import { DateText } from '#design/word/date-text.tsx'
import { PageLink } from '#design/link.tsx'
import { RecordNumber } from '#design/word/record-number.tsx'
import { ClauseChip } from '#modules/standards/ui/embed.tsx'
import type { FindingRow } from '../../contract/findings.ts'
import { GradePill } from '../questions/grades.tsx'
import { FindingPill } from './finding-words.tsx'

type Props = {
  label: string
  rows: readonly FindingRow[] | undefined
  total: number
  openId: string | undefined
  onOpen: (id: string) => void
  /** In the register of all audits each finding says where it was found. */
  withAudit?: boolean
  fetching?: boolean
  problem?: string | undefined
  onAgain?: () => void
  empty: ReactNode
  paging?: object
}

/** Findings, each with its judgement, where it stands, and the nonconformity it became. */
export function FindingsGrid({ withAudit = false, paging, onOpen, ...props }: Props) {
  const { t } = useTranslation('audits-ui')
  const columns = useMemo<GridColumn<FindingRow>[]>(
    () => [
      {
        key: 'number',
        title: t('findingsPage.number'),
        width: withAudit ? 172 : 80,
        sortable: withAudit,
        cell: (finding) =>
          finding.number || (withAudit && finding.auditNumber) ? (
            <RecordNumber>{[withAudit && finding.auditNumber, finding.number].filter(Boolean).join(' ')}</RecordNumber>
          ) : (
            t('findingsPage.noNumber')
          ),
      },
      {
        key: 'grade',
        title: t('findingsPage.grade'),
        width: 136,
        cell: (finding) => <GradePill grade={finding.grade} short />,
      },
      {
        key: 'clause',
        title: t('findingsPage.clause'),
        width: 88,
        sortable: withAudit,
        cell: ({ requirement }) => <ClauseChip edition={requirement.edition} number={requirement.clause} />,
      },
      { key: 'statement', title: t('findingsPage.statement'), cell: (finding) => finding.statement },
      {
        key: 'state',
        title: t('findingsPage.state'),
        width: 140,
        sortable: withAudit,
        cell: (finding) => <FindingPill state={finding.state} />,
      },
      {
        key: 'nonconformity',
        title: t('findingsPage.nonconformity'),
        width: 138,
        wideOnly: true,
        cell: ({ nonconformityId, nonconformityNumber }) =>
          nonconformityId ? (
            <PageLink to={`/nonconformities/${nonconformityId}`}>
              <RecordNumber>{nonconformityNumber ?? t('findingsPage.open')}</RecordNumber>
            </PageLink>
          ) : (
            '–'
          ),
      },
      {
        key: 'dueOn',
        title: t('findingsPage.due'),
        width: 118,
        wideOnly: true,
        cell: (finding) => <DateText value={finding.dueOn} dayOnly />,
      },
    ],
    [t, withAudit],
  )
  return (
    <DataGrid
      {...props}
      {...paging}
      columns={columns}
      idOf={(finding) => finding.id}
      onOpen={(finding) => onOpen(finding.id)}
    />
  )
}
