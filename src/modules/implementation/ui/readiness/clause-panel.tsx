import { Group, List, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { PageLink } from '#design/link.tsx'
import { SidePanel } from '#design/register/side-panel.tsx'
import { Section } from '#design/section.tsx'
import { ErrorState } from '#design/state/error-state.tsx'
import { LinesLoading } from '#design/state/loading.tsx'
import { Chip } from '#design/word/chip.tsx'
import { DateText } from '#design/word/date-text.tsx'
import { FactList } from '#design/word/fact-list.tsx'
import { RecordNumber } from '#design/word/record-number.tsx'
import { useFormats } from '#design/word/formats.tsx'
import { TheClause, toPath } from '#modules/standards/contract.ts'
import type { Edition } from '#modules/standards/rules.ts'
import { useAsk } from '#platform/browser/asking/query.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import type { AssessmentLine } from '../../contract/assessments.ts'
import type { ClauseReadiness } from '../../contract/readiness.ts'
import { useSaid } from '../words.tsx'
import { Lacking } from './lacking.tsx'
import { WhatMends } from './what-mends.tsx'

type Props = {
  readiness: ClauseReadiness | undefined
  edition: Edition
  assessment: AssessmentLine | null
  onClose: () => void
}

/** A clause beside the list: what is missing and where it is mended, what is there, and what an auditor would ask for. */
export function ClausePanel({ readiness, edition, assessment, onClose }: Props) {
  const { t } = useTranslation('implementation-ui')
  const { said } = useSaid()
  return (
    <SidePanel
      open={Boolean(readiness)}
      onClose={onClose}
      title={readiness ? said(readiness.label) : t('readiness.title')}
      before={readiness && <Chip code>{readiness.clause}</Chip>}
    >
      {readiness && (
        <>
          <Section title={t('readiness.state')}>
            {readiness.state === 'lacking' ? (
              <WhatMends readiness={readiness} assessment={assessment} />
            ) : (
              <Lacking readiness={readiness} />
            )}
          </Section>
          <Records readiness={readiness} />
          <Asked edition={edition} clause={readiness.clause} />
        </>
      )}
    </SidePanel>
  )
}

function Records({ readiness }: { readiness: ClauseReadiness }) {
  const { t } = useTranslation('implementation-ui')
  const { number, percent } = useFormats()
  const { said } = useSaid()
  const { score, evidence, processes, documents, documentCount, auditedOn, openMajors } = readiness
  return (
    <Section title={t('readiness.records')}>
      <FactList
        facts={[
          {
            label: t('implementation:fields.score'),
            value: score?.share === null || !score ? '–' : percent(score.share),
          },
          { label: t('implementation:fields.evidence'), value: number(evidence) },
          {
            label: t('readiness.processes'),
            value:
              processes.length > 0 ? (
                <Numbers of={processes.map(({ id, code }) => ({ to: `/processes/${id}`, number: code }))} />
              ) : (
                '–'
              ),
          },
          { label: t('readiness.audited'), value: <DateText value={auditedOn} /> },
          ...(documents.length > 0
            ? [
                {
                  label: t('readiness.documents'),
                  wide: true,
                  value: (
                    <Stack gap={8}>
                      {documents.map(({ id, number: documentNumber, title }) => (
                        <PageLink key={id} to={`/documents/${id}`}>
                          <RecordNumber>{documentNumber}</RecordNumber> <bdi>{said(title)}</bdi>
                        </PageLink>
                      ))}
                      {documentCount > documents.length && (
                        <PageLink to="/documents" search={{ clause: readiness.clause, state: 'effective' }}>
                          {t('readiness.allDocuments', { count: documentCount })}
                        </PageLink>
                      )}
                    </Stack>
                  ),
                },
              ]
            : []),
          ...(openMajors.length > 0
            ? [
                {
                  label: t('readiness.majors'),
                  wide: true,
                  value: <Numbers of={openMajors.map((one) => ({ ...one, to: `/nonconformities/${one.id}` }))} />,
                },
              ]
            : []),
        ]}
      />
    </Section>
  )
}

const Numbers = ({ of }: { of: readonly { to: string; number: string }[] }) => (
  <Group gap="sm">
    {of.map(({ to, number }) => (
      <PageLink key={to} to={to}>
        <RecordNumber>{number}</RecordNumber>
      </PageLink>
    ))}
  </Group>
)

function Asked({ edition, clause }: { edition: Edition; clause: string }) {
  const { t } = useTranslation('implementation-ui')
  const why = useRefusalText('standards')
  const { said } = useSaid()
  const path = toPath(edition)
  const { data, error, isPlaceholderData } = useAsk(TheClause, { edition: path, number: clause })
  if (error) return <ErrorState why={why(error)} />
  if (!data || isPlaceholderData) return <LinesLoading lines={8} />
  const listed = (title: string, texts: readonly string[]) =>
    texts.length > 0 && (
      <Section title={title}>
        <List size="sm" spacing={4}>
          {texts.map((text) => (
            <List.Item key={text} dir="auto">
              {text}
            </List.Item>
          ))}
        </List>
      </Section>
    )
  return (
    <>
      {listed(
        t('readiness.questions'),
        data.questions.map(({ text }) => said(text)),
      )}
      {listed(
        t('readiness.documented'),
        data.documentedInformation.map(({ what }) => said(what)),
      )}
      {listed(t('readiness.wouldSee'), data.evidence.map(said))}
      <Text size="sm">
        <PageLink to={`/standards/${path}/${clause}`}>{t('readiness.toClause')}</PageLink>
      </Text>
    </>
  )
}
