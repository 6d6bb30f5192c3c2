import { Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { DateText } from '#design/word/date-text.tsx'
import { type Fact, FactList } from '#design/word/fact-list.tsx'
import { PageLink } from '#design/link.tsx'
import { RecordNumber } from '#design/word/record-number.tsx'
import { Section } from '#design/section.tsx'
import { DueText, EvidenceList, useToday } from '#modules/actions/ui/embed.tsx'
import { useNamed } from '#modules/identity/ui/embed.tsx'
import { clause } from '#modules/standards/rules.ts'
import { ClauseChip } from '#modules/standards/ui/embed.tsx'
import type { WholeNonconformity } from '../../contract/register.ts'
import { isOverdue } from '../../rules.ts'
import { PersonIn } from '../words.tsx'

/** What was found against which requirement, shown by what, and whose it is. */
export function FindingPart({ one }: { one: WholeNonconformity }) {
  const { t } = useTranslation('nonconformities')
  const named = useNamed()
  const today = useToday()
  const found = clause(one.requirementEdition, one.requirementClause)
  const label = found ? named({ nameEn: found.label.en, nameAr: found.label.ar }) : ''
  const facts: Fact[] = [
    {
      label: t('fields.requirement'),
      wide: true,
      value: (
        <>
          <Group gap={8} component="span">
            <ClauseChip edition={one.requirementEdition} number={one.requirementClause} />
            <Text size="sm" component="span">
              {label}
            </Text>
          </Group>
          {one.requirementText && (
            <Text size="sm" mt={4} dir="auto">
              {one.requirementText}
            </Text>
          )}
        </>
      ),
    },
    { label: t('fields.statement'), value: one.statement, wide: true },
    { label: t('fields.evidence'), value: <EvidenceList evidence={one.evidence} />, wide: true },
    { label: t('fields.owner'), value: <PersonIn one={one} id={one.ownerId} /> },
    { label: t('fields.process'), value: one.process && <ProcessName process={one.process} /> },
    { label: t('fields.raisedBy'), value: <PersonIn one={one} id={one.raisedBy} /> },
    { label: t('fields.detectedOn'), value: <DateText value={one.detectedOn} /> },
    {
      label: t('fields.responseDue'),
      value: <DueText due={one.responseDue} original={one.originalResponseDue} late={isOverdue(one, today)} />,
    },
    ...(one.auditId
      ? [
          {
            label: t('fields.source'),
            value: <PageLink to={`/audits/${one.auditId}`}>{t(`sources.${one.source}`)}</PageLink>,
          },
        ]
      : []),
    ...reasons(one, t),
  ]
  return (
    <Section title={t('parts.finding')}>
      <FactList facts={facts} />
    </Section>
  )
}

const reasons = (one: WholeNonconformity, t: (key: string) => string): Fact[] =>
  (['disputedReason', 'upheldReason', 'postponedReason', 'returnedReason', 'reopenedReason', 'voidReason'] as const)
    .filter((field) => one[field])
    .map((field) => ({ label: t(`fields.${field}`), value: one[field], wide: true }))

function ProcessName({ process }: { process: NonNullable<WholeNonconformity['process']> }) {
  const named = useNamed()
  return (
    <PageLink to="/processes" search={{ open: process.id }}>
      <RecordNumber>{process.code}</RecordNumber> <bdi>{named(process)}</bdi>
    </PageLink>
  )
}
