import { Group, List, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { PageLink } from '#design/link.tsx'
import { SidePanel } from '#design/register/side-panel.tsx'
import { Section } from '#design/section.tsx'
import { ErrorState } from '#design/state/error-state.tsx'
import { LinesLoading } from '#design/state/loading.tsx'
import { Chip } from '#design/word/chip.tsx'
import { DateText } from '#design/word/date-text.tsx'
import { FactList } from '#design/word/fact-list.tsx'
import { useFormats } from '#design/word/formats.tsx'
import { TheClause, toPath } from '#modules/standards/contract.ts'
import type { Edition } from '#modules/standards/rules.ts'
import { useAsk } from '#platform/browser/asking/query.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import type { ClauseReadiness } from '../../contract/readiness.ts'
import { useSaid } from '../words.tsx'
import { Lacking } from './lacking.tsx'

type Props = { readiness: ClauseReadiness | undefined; edition: Edition; onClose: () => void }

/** A clause beside the list: what is there, what is missing, and what an auditor would ask for. */
export function ClausePanel({ readiness, edition, onClose }: Props) {
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
  const { score, evidence, processes, auditedOn, openMajors, lacking } = readiness
  return (
    <Section title={t('readiness.records')}>
      <FactList
        facts={[
          {
            label: t('readiness.state'),
            wide: true,
            value:
              lacking.length > 2 ? (
                <List size="sm">
                  {lacking.map((lack) => (
                    <List.Item key={lack}>{t(`lacks.${lack}`)}</List.Item>
                  ))}
                </List>
              ) : (
                <Lacking readiness={readiness} />
              ),
          },
          {
            label: t('implementation:fields.score'),
            value: score?.share === null || !score ? '–' : percent(score.share),
          },
          { label: t('implementation:fields.evidence'), value: number(evidence) },
          { label: t('readiness.processes'), value: processes.length > 0 ? <Codes codes={processes} /> : '–' },
          { label: t('readiness.audited'), value: <DateText value={auditedOn} /> },
          ...(openMajors.length > 0
            ? [{ label: t('readiness.majors'), value: <Codes codes={openMajors} />, wide: true }]
            : []),
        ]}
      />
    </Section>
  )
}

const Codes = ({ codes }: { codes: readonly string[] }) => (
  <Group gap={4}>
    {codes.map((code) => (
      <Chip key={code} code>
        {code}
      </Chip>
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
