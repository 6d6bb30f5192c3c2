import { Button, Group, SegmentedControl, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { IconFileSpreadsheet, IconFileTypeDocx, IconFileTypePdf, IconReport } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DocumentView } from '#design/document/document-view.tsx'
import { EmptyState } from '#design/state/empty-state.tsx'
import { ErrorState } from '#design/state/error-state.tsx'
import { LinesLoading } from '#design/state/loading.tsx'
import { Section } from '#design/section.tsx'
import type { DocumentTree } from '#kernel/printing/document.ts'
import { again } from '#platform/browser/asking/again.ts'
import { get } from '#platform/browser/asking/api.ts'
import type { Problem } from '#platform/browser/asking/problem.ts'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { useSession } from '#platform/browser/session.ts'
import { ReportLanguage } from '../../contract/words.ts'
import { refusalOf, type WholeAudit } from '../audit/steps/steps.ts'
import { useNames } from '../words.tsx'

const downloads = [
  { file: 'report.pdf', icon: IconFileTypePdf },
  { file: 'report.docx', icon: IconFileTypeDocx },
  { file: 'findings.xlsx', icon: IconFileSpreadsheet },
] as const

/** The report as it was issued; before the first issue, and while the next is being prepared, as it would be printed this minute. */
export function Preview({ whole }: { whole: WholeAudit }) {
  const { t } = useTranslation('audits-ui')
  const why = useRefusalText('audits')
  const { language: mine } = useNames()
  const { person } = useSession()
  const { audit, reports } = whole
  const latest = reports[0]
  const mayReissue = latest !== undefined && !refusalOf('issueReport', { whole, me: person?.id ?? '' })
  const [wantsNext, setWantsNext] = useState(false)
  const next = mayReissue && wantsNext
  const [chosen, setChosen] = useState<ReportLanguage>()
  const language = chosen ?? (audit.language === 'both' ? mine : audit.language)
  const asking = new URLSearchParams({ language, ...(next ? { next: 'true' } : {}) }).toString()
  // The issued PDF is the signed one; the others are made of the same data.
  const addressOf = (file: string) =>
    file === 'report.pdf' && latest && !next
      ? `/api/audit-reports/${latest.id}/pdf`
      : `/api/audits/${audit.id}/${file}?${asking}`
  const asked = useQuery<DocumentTree, Problem>({
    queryKey: ['audits', 'report-preview', audit.id, language, next],
    queryFn: ({ signal }) => get<DocumentTree>(`/audits/${audit.id}/report/preview?${asking}`, signal),
  })
  if (asked.error?.code === 'missing')
    return (
      <Section>
        <EmptyState
          icon={<IconReport size={26} stroke={1.5} />}
          title={t('reportPage.notYet')}
          why={t('reportPage.notYetWhy')}
          clause="9.2.2"
        />
      </Section>
    )
  return (
    <Stack gap="sm">
      <Group justify="space-between" className="no-print">
        <SegmentedControl
          aria-label={t('reportPage.language')}
          value={language}
          onChange={(one) => setChosen(ReportLanguage.parse(one))}
          data={ReportLanguage.options.map((one) => ({ value: one, label: t(`reportPage.languages.${one}`) }))}
        />
        <Group gap="xs">
          {downloads.map(({ file, icon: Icon }) => (
            <Button
              key={file}
              component="a"
              href={addressOf(file)}
              download
              variant="default"
              leftSection={<Icon size={17} stroke={1.6} aria-hidden />}
            >
              {t(`reportPage.downloads.${file.replace('.', '-')}`)}
            </Button>
          ))}
        </Group>
      </Group>
      {mayReissue && (
        <SegmentedControl
          className="no-print"
          aria-label={t('reportPage.revisions')}
          style={{ alignSelf: 'flex-start' }}
          value={next ? 'next' : 'issued'}
          onChange={(one) => setWantsNext(one === 'next')}
          data={[
            { value: 'issued', label: t('reportPage.asIssued', { revision: latest.revision }) },
            { value: 'next', label: t('reportPage.asNext', { revision: latest.revision + 1 }) },
          ]}
        />
      )}
      {asked.error && <ErrorState why={why(asked.error)} onAgain={again(asked)} />}
      {!asked.data && !asked.error && (
        <Section>
          <LinesLoading lines={14} />
        </Section>
      )}
      {asked.data && (
        <DocumentView
          tree={asked.data}
          addressOf={(hash) => `/api/audits/${audit.id}/report/pictures/${hash}${next ? '?next=true' : ''}`}
        />
      )}
    </Stack>
  )
}
