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
import type { DocumentTree } from '#kernel/document.ts'
import { get } from '#platform/browser/api.ts'
import type { Problem } from '#platform/browser/problem.ts'
import { useRefusalText } from '#platform/browser/refusal-text.ts'
import { ReportLanguage } from '../../contract/words.ts'
import type { WholeAudit } from '../audit/steps.ts'
import { useNames } from '../words.tsx'
import { usePictures } from './use-pictures.ts'

const downloads = [
  { file: 'report.pdf', icon: IconFileTypePdf },
  { file: 'report.docx', icon: IconFileTypeDocx },
  { file: 'findings.xlsx', icon: IconFileSpreadsheet },
] as const

/** The report as it would be printed this minute. */
export function Preview({ whole: { audit } }: { whole: WholeAudit }) {
  const { t } = useTranslation('audits-ui')
  const why = useRefusalText('audits')
  const { language: mine } = useNames()
  const [chosen, setChosen] = useState<ReportLanguage>()
  const language = chosen ?? (audit.language === 'both' ? mine : audit.language)
  const asked = useQuery<DocumentTree, Problem>({
    queryKey: ['audits', 'report-preview', audit.id, language],
    queryFn: ({ signal }) => get<DocumentTree>(`/audits/${audit.id}/report/preview?language=${language}`, signal),
  })
  const addressOf = usePictures(audit.id, asked.data)
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
              href={`/api/audits/${audit.id}/${file}?language=${language}`}
              download
              variant="default"
              leftSection={<Icon size={17} stroke={1.6} aria-hidden />}
            >
              {t(`reportPage.downloads.${file.replace('.', '-')}`)}
            </Button>
          ))}
        </Group>
      </Group>
      {asked.error && <ErrorState why={why(asked.error)} onAgain={() => void asked.refetch()} />}
      {!asked.data && !asked.error && (
        <Section>
          <LinesLoading lines={14} />
        </Section>
      )}
      {asked.data && <DocumentView tree={asked.data} addressOf={addressOf} />}
    </Stack>
  )
}
