import { Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { PageLink } from '#design/link.tsx'
import { DateText } from '#design/word/date-text.tsx'
import { type Fact, FactList } from '#design/word/fact-list.tsx'
import { useFormats } from '#design/word/formats.tsx'
import { PersonChip } from '#design/word/person-chip.tsx'
import { ListSites, TheOrganisation } from '#modules/identity/contract.ts'
import { useNamed } from '#modules/identity/ui/embed.tsx'
import { ClauseChip } from '#modules/standards/ui/embed.tsx'
import { useAsk } from '#platform/browser/asking/query.tsx'
import type { WholeDocument } from '../../contract/register.ts'
import { ReviewMark, useNames } from '../words.tsx'

/** What is known of a document beside its text. */
export function DocumentFactList({ document }: { document: WholeDocument }) {
  const { t } = useTranslation('documents-ui')
  const named = useNamed()
  const nameOf = useNames(document)
  const { number } = useFormats()
  const edition = useAsk(TheOrganisation, {}).data?.edition
  const sites = useAsk(ListSites, { limit: 200 }).data?.rows ?? []
  const where = sites.filter(({ id }) => document.siteIds.includes(id)).map((site) => named(site))
  const { reading } = document
  const facts: Fact[] = [
    { label: t('fields.owner'), value: <PersonChip name={nameOf(document.ownerId)} /> },
    { label: t('fields.type'), value: named(document.type) },
    { label: t('fields.effectiveSince'), value: <DateText value={document.effectiveSince} /> },
    {
      label: t('fields.nextReviewOn'),
      value: <ReviewMark tone={document.reviewTone} day={document.nextReviewOn} />,
    },
    { label: t('fields.language'), value: t(`documents:languages.${document.language}`) },
    { label: t('fields.confidentiality'), value: t(`documents:confidentialities.${document.confidentiality}`) },
    {
      label: t('fields.processes'),
      value:
        document.processes.length > 0 ? (
          <Group gap={8}>
            {document.processes.map((process) => (
              <PageLink key={process.id} to={`/processes/${process.id}`}>
                <bdi dir="ltr">{process.code}</bdi> · {named(process)}
              </PageLink>
            ))}
          </Group>
        ) : undefined,
    },
    { label: t('fields.sites'), value: where.length > 0 ? where.join(' · ') : t('fields.everywhere') },
    {
      label: t('fields.clauses'),
      wide: true,
      value:
        edition && document.clauses.length > 0 ? (
          <Group gap={4}>
            {document.clauses.map((clause) => (
              <ClauseChip key={clause} edition={edition} number={clause} />
            ))}
          </Group>
        ) : undefined,
    },
    ...(document.legacyNumber
      ? [{ label: t('fields.legacyNumber'), value: <bdi dir="ltr">{document.legacyNumber}</bdi> }]
      : []),
    ...(reading && reading.asked > 0
      ? [
          {
            label: t('fields.reading'),
            value: t('readings.of', { done: number(reading.acknowledged), all: number(reading.asked) }),
          },
        ]
      : []),
    ...(document.stateReason ? [{ label: t('fields.stateReason'), value: document.stateReason, wide: true }] : []),
  ]
  return <FactList facts={facts} />
}
