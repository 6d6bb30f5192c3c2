import { Alert, Group, List, Stack, Text, Title } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { TwoNames } from '#kernel/text.ts'
import { Chip } from '#design/word/chip.tsx'
import { ErrorState } from '#design/state/error-state.tsx'
import { PageLink } from '#design/link.tsx'
import { LinesLoading } from '#design/state/loading.tsx'
import { again } from '#platform/browser/asking/again.ts'
import { useAsk } from '#platform/browser/asking/query.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { type ClauseWithGuidance, type EditionInPath, fromPath, TheClause } from '../contract.ts'
import { childrenOf } from '../rules.ts'
import { ClauseChanges } from './clause-changes.tsx'
import { useInWords } from './in-language.ts'

type Props = { edition: EditionInPath; number: string }

/** Everything we know about a clause: for reading, and for paper. */
export function ClauseGuidance({ edition, number }: Props) {
  const { data, error, refetch, isPlaceholderData } = useAsk(TheClause, { edition, number })
  const why = useRefusalText('standards')
  if (error) return <ErrorState why={why(error)} onAgain={again({ error, refetch })} />
  if (!data || isPlaceholderData) return <LinesLoading lines={12} />
  return <Guidance clause={data} edition={edition} />
}

function Guidance({ clause, edition }: { clause: ClauseWithGuidance; edition: EditionInPath }) {
  const { t } = useTranslation('standards')
  const inWords = useInWords()
  const { confidence, mayBeNotApplicable } = clause
  const below = childrenOf(fromPath(edition), clause.number)
  const sureness = (key: string) => t(`clause.confidence.${key}`)
  return (
    <Stack gap="lg">
      <Group gap={6}>
        <Chip>{t(`pdca.${clause.pdca}`)}</Chip>
        {mayBeNotApplicable && (
          <Chip>{t(`clause.notApplicable.${mayBeNotApplicable === 'partial' ? 'partial' : 'whole'}`)}</Chip>
        )}
      </Group>
      <Part title={t('clause.intent')}>
        <Text size="md" maw={760}>
          {inWords(clause.intent)}
        </Text>
      </Part>
      {below.length > 0 && (
        <Part title={t('clause.below')}>
          <List size="sm" listStyleType="none" spacing={4}>
            {below.map(({ number, label }) => (
              <List.Item key={number}>
                <PageLink to={`/standards/${edition}/${number}`}>
                  <bdi dir="ltr" className="number">
                    {number}
                  </bdi>{' '}
                  {inWords(label)}
                </PageLink>
              </List.Item>
            ))}
          </List>
        </Part>
      )}
      <Lines title={t('clause.questions')} lines={clause.questions.map(({ text }) => text)} ordered />
      <Lines title={t('clause.evidence')} lines={clause.evidence} />
      {clause.documentedInformation.length > 0 && (
        <Part title={t('clause.documents')}>
          <Stack gap={8}>
            {clause.documentedInformation.map(({ kind, what, strength }) => (
              <div key={what.en}>
                <Text size="sm">{inWords(what)}</Text>
                <Text size="xs" c="dimmed">
                  {kind === 'available'
                    ? t(`strength.${strength}`)
                    : `${t(`documentKind.${kind}`)} · ${t(`strength.${strength}`)}`}
                </Text>
              </div>
            ))}
          </Stack>
        </Part>
      )}
      <Lines title={t('clause.nonconformities')} lines={clause.typicalNonconformities} />
      {clause.changes.length > 0 && (
        <Part title={t('clause.changes')}>
          <ClauseChanges edition={edition} changes={clause.changes} />
        </Part>
      )}
      {confidence && (
        <Alert color="gray" icon={<IconInfoCircle size={18} aria-hidden />} py={8}>
          <Text size="sm">
            {t('clause.reconstructed', { title: sureness(confidence.title), content: sureness(confidence.content) })}
          </Text>
        </Alert>
      )}
    </Stack>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <Title order={2} mb={6} fz="sm">
        {title}
      </Title>
      {children}
    </section>
  )
}

function Lines({ title, lines, ordered = false }: { title: string; lines: readonly TwoNames[]; ordered?: boolean }) {
  const inWords = useInWords()
  if (lines.length === 0) return null
  return (
    <Part title={title}>
      <List type={ordered ? 'ordered' : 'unordered'} size="sm" spacing={6} maw={760} ps={20}>
        {lines.map((line) => (
          <List.Item key={line.en} className="together">
            {inWords(line)}
          </List.Item>
        ))}
      </List>
    </Part>
  )
}
