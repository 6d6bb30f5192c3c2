import { Alert, Group, SimpleGrid, Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { PageLink } from '#design/link.tsx'
import { Section } from '#design/section.tsx'
import { DateText } from '#design/word/date-text.tsx'
import { type Fact, FactList } from '#design/word/fact-list.tsx'
import { useFormats } from '#design/word/formats.tsx'
import { PersonChip } from '#design/word/person-chip.tsx'
import { RecordNumber } from '#design/word/record-number.tsx'
import { placeOf } from '#platform/browser/page/record-path.ts'
import type { WholeChange } from '../../contract/change-record.ts'
import { useSaid } from '../words.tsx'

type Props = { change: WholeChange }

/** The plan as it was thought through, what was decided on it, and what came of it. */
export function ChangeFacts({ change }: Props) {
  const { t } = useTranslation('implementation-ui')
  const part = useParts(change)
  return (
    <Stack gap="md">
      {change.stateReason && (
        <Alert
          color={change.state === 'rejected' ? 'red' : 'gray'}
          title={t('implementation:changeParts.stateReason')}
          py={8}
        >
          <Text size="sm" dir="auto" style={{ whiteSpace: 'pre-line' }}>
            {change.stateReason}
          </Text>
        </Alert>
      )}
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md">
        <Stack gap="md">
          <Section title={t('changes.sections.what')}>
            <FactList columns={1} facts={[part.words('reason'), part.words('purpose'), ...part.origin]} />
          </Section>
          <Section title={t('changes.sections.effect')}>
            <FactList
              columns={1}
              facts={(['consequences', 'unwanted', 'integrity', 'criterion'] as const).map(part.words)}
            />
          </Section>
        </Stack>
        <Stack gap="md">
          <Section title={t('changes.sections.means')}>
            <FactList columns={1} facts={[part.responsibilities, part.words('resources')]} />
          </Section>
          <Section title={t('changes.sections.touches')}>
            <FactList facts={part.touched} />
          </Section>
          <Section title={t('changes.sections.days')}>
            <FactList facts={part.days} />
          </Section>
        </Stack>
      </SimpleGrid>
      <Decided change={change} />
      <Became change={change} />
    </Stack>
  )
}

function usePerson({ people }: WholeChange) {
  const { nameIn } = useSaid()
  return (id: string | null): ReactNode => {
    const name = nameIn(people, id)
    return name ? <PersonChip name={name} /> : undefined
  }
}

function useParts(change: WholeChange) {
  const { t } = useTranslation('implementation-ui')
  const { titled, named, nameIn } = useSaid()
  const person = usePerson(change)
  const label = (name: string) => t(`implementation:changeParts.${name}`)
  const words = (name: 'reason' | 'purpose' | 'consequences' | 'unwanted' | 'integrity' | 'criterion' | 'resources') =>
    ({ label: label(name), value: change[name] }) as Fact
  const listOf = (rows: readonly ReactNode[]) => (rows.length > 0 ? <Stack gap={6}>{rows}</Stack> : undefined)
  const place = change.fromRecord && change.fromId ? placeOf(change.fromRecord, change.fromId) : undefined
  const origin: Fact[] =
    place && change.origin
      ? [
          {
            label: label('fromRecord'),
            value: (
              <>
                {t(`changes.origins.${change.fromRecord}`)}:{' '}
                <PageLink to={place.to} {...(place.search ? { search: place.search } : {})}>
                  {change.origin.number && <RecordNumber>{change.origin.number}</RecordNumber>}{' '}
                  <bdi>{titled(change.origin)}</bdi>
                </PageLink>
              </>
            ),
          },
        ]
      : []
  const responsibilities: Fact = {
    label: label('responsibilities'),
    value: listOf(
      change.responsibilities.map(({ id, what, personId }) => (
        <Group key={id} gap="0 8px" align="baseline">
          <span dir="auto">{what}</span>
          <Text size="xs" c="dimmed" component="span">
            <bdi>{nameIn(change.people, personId)}</bdi>
          </Text>
        </Group>
      )),
    ),
  }
  const touched: Fact[] = [
    {
      label: label('processes'),
      value: listOf(
        change.processes.map((one) => (
          <PageLink key={one.id} to={`/processes/${one.id}`}>
            <bdi dir="ltr">{one.code}</bdi> · <bdi>{named(one)}</bdi>
          </PageLink>
        )),
      ),
    },
    {
      label: label('documents'),
      value: listOf(
        change.documents.map((one) => (
          <PageLink key={one.id} to={`/documents/${one.id}`}>
            {one.number && <RecordNumber>{one.number}</RecordNumber>} <bdi>{titled(one)}</bdi>
          </PageLink>
        )),
      ),
    },
    {
      label: label('people'),
      value: listOf(change.personIds.map((id) => <bdi key={id}>{nameIn(change.people, id)}</bdi>)),
    },
    {
      label: label('sites'),
      value: listOf(change.sites.map((one) => <bdi key={one.id}>{named(one)}</bdi>)) ?? t('changes.everywhere'),
    },
  ]
  const days: Fact[] = [
    ...(['plannedFrom', 'plannedUntil', 'reviewOn'] as const).map((name) => ({
      label: label(name),
      value: change[name] ? <DateText value={change[name]} /> : undefined,
    })),
    { label: label('proposedOn'), value: <DateText value={change.proposedOn} /> },
    { label: label('owner'), value: person(change.ownerId) },
    { label: label('reviewer'), value: person(change.reviewerId) ?? t('changes.qualityManagers') },
    { label: label('proposedBy'), value: person(change.proposedBy) },
  ]
  return { words, origin, responsibilities, touched, days }
}

function Decided({ change }: Props) {
  const { t } = useTranslation('implementation-ui')
  const { nameIn } = useSaid()
  const { date } = useFormats()
  const person = usePerson(change)
  const label = (name: string) => t(`implementation:changeParts.${name}`)
  if (!change.approverId && !change.decidedBy) return null
  const day = change.decidedAt?.slice(0, 10)
  const isSigned = !['draft', 'submitted', 'rejected'].includes(change.state) && change.decidedBy && day
  const facts: Fact[] = [
    { label: label('approver'), value: person(change.approverId) },
    { label: label('decidedAt'), value: day ? <DateText value={day} /> : undefined },
    ...(change.decisionNote ? [{ label: label('decisionNote'), value: change.decisionNote, wide: true }] : []),
  ]
  return (
    <Section
      title={t('changes.sections.decision')}
      {...(isSigned
        ? { caption: t('changes.signature', { person: nameIn(change.people, change.decidedBy), day: date(day) }) }
        : {})}
    >
      <FactList facts={facts} />
    </Section>
  )
}

function Became({ change }: Props) {
  const { t } = useTranslation('implementation-ui')
  const person = usePerson(change)
  const label = (name: string) => t(`implementation:changeParts.${name}`)
  if (!change.startedOn) return null
  const facts: Fact[] = [
    { label: label('startedOn'), value: <DateText value={change.startedOn} /> },
    ...(change.doneOn
      ? [
          { label: label('doneOn'), value: <DateText value={change.doneOn} /> },
          { label: label('doneBy'), value: person(change.doneBy) },
          { label: label('doneNote'), value: change.doneNote, wide: true },
        ]
      : []),
    ...(change.judgedOn
      ? [
          { label: label('judgedOn'), value: <DateText value={change.judgedOn} /> },
          { label: label('judgedBy'), value: person(change.judgedBy) },
          { label: label('judgement'), value: change.judgement, wide: true },
        ]
      : []),
    ...(change.earlyReason ? [{ label: label('earlyReason'), value: change.earlyReason, wide: true }] : []),
  ]
  return (
    <Section title={t('changes.sections.result')}>
      <FactList facts={facts} />
    </Section>
  )
}
