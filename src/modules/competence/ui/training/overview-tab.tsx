import { Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { PageLink } from '#design/link.tsx'
import { Section } from '#design/section.tsx'
import { DateText } from '#design/word/date-text.tsx'
import { type Fact, FactList } from '#design/word/fact-list.tsx'
import { useFormats } from '#design/word/formats.tsx'
import { PersonChip } from '#design/word/person-chip.tsx'
import { useNamed } from '#modules/identity/ui/embed.tsx'
import type { WholeTraining } from '../../contract.ts'
import { DueMark, useNames, useTitled } from '../words.tsx'

/** What is to be learnt, for what, and how it is shown. */
export function OverviewTab({ training }: { training: WholeTraining }) {
  const { t } = useTranslation('competence-ui')
  const nameOf = useNames(training)
  const { number } = useFormats()
  const { attendance, trainerId, trainerName } = training
  const facts: Fact[] = [
    { label: t('fields.owner'), value: <PersonChip name={nameOf(training.ownerId)} /> },
    {
      label: t('fields.trainer'),
      value: trainerId ? <PersonChip name={nameOf(trainerId)} /> : trainerName ? <bdi>{trainerName}</bdi> : undefined,
    },
    { label: t('fields.method'), value: t(`competence:methods.${training.method}`) },
    { label: t('fields.dueOn'), value: <DueMark day={training.dueOn} isOverdue={training.isOverdue} /> },
    ...(training.part.seesEverybody && attendance.asked > 0
      ? [
          {
            label: t('record.shown'),
            value: t('record.of', { done: number(attendance.completed), all: number(attendance.asked) }),
          },
        ]
      : []),
    ...(training.closedOn
      ? [
          { label: t('fields.closedOn'), value: <DateText value={training.closedOn} /> },
          { label: t('fields.closedBy'), value: <PersonChip name={nameOf(training.closedBy)} /> },
        ]
      : []),
    { label: t('fields.purpose'), value: training.purpose, wide: true },
    { label: t('fields.proof'), value: training.proof, wide: true },
    { label: t('fields.processes'), value: <Processes training={training} />, wide: true },
    { label: t('fields.documents'), value: <Documents training={training} />, wide: true },
    ...(training.cancelledReason
      ? [{ label: t('fields.cancelledReason'), value: training.cancelledReason, wide: true }]
      : []),
  ]
  return (
    <Section>
      <FactList facts={facts} />
    </Section>
  )
}

function Processes({ training }: { training: WholeTraining }) {
  const named = useNamed()
  if (training.processes.length === 0) return '–'
  return (
    <Group gap={8}>
      {training.processes.map((process) => (
        <PageLink key={process.id} to={`/processes/${process.id}`}>
          <bdi dir="ltr">{process.code}</bdi> · {named(process)}
        </PageLink>
      ))}
    </Group>
  )
}

function Documents({ training }: { training: WholeTraining }) {
  const titled = useTitled()
  if (training.documents.length === 0) return '–'
  return (
    <Group gap={8}>
      {training.documents.map((document) => (
        <PageLink key={document.id} to={`/documents/${document.id}`}>
          {document.number && <bdi dir="ltr">{document.number}</bdi>} {titled(document)}
        </PageLink>
      ))}
    </Group>
  )
}
