import { Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Section } from '#design/section.tsx'
import type { Tone } from '#design/tokens.ts'
import { DateText } from '#design/word/date-text.tsx'
import { PersonChip } from '#design/word/person-chip.tsx'
import { StatusPill } from '#design/word/status-pill.tsx'
import { useStep } from '#modules/actions/ui/embed.tsx'
import { HandOver } from '#modules/identity/ui/embed.tsx'
import type { WholeDocument, WholeRevision } from '../../contract/register.ts'
import { ReassignStep, type Step } from '../../contract/revision.ts'
import { authorsOf, stepsOnTurn } from '../../rules/revision.ts'
import { useNames } from '../words.tsx'

const toneOf: Readonly<Record<string, Tone>> = {
  reviewed: 'good',
  approved: 'good',
  rejected: 'bad',
  lapsed: 'neutral',
}

type Props = {
  document: WholeDocument
  revision: WholeRevision
  /** The earlier rounds too: its whole record. */
  whole?: boolean
}

/** Who was asked, who has decided, in whose place, and what they said. */
export function Approvals({ document, revision, whole = false }: Props) {
  const { t } = useTranslation('documents-ui')
  const steps = revision.steps.filter(({ round }) => round === revision.round)
  const rounds = [...new Set(revision.steps.map(({ round }) => round))].filter((round) => round !== revision.round)
  if (steps.length === 0) return null
  const turn = new Set(stepsOnTurn(steps).map(({ id }) => id))
  return (
    <Section title={t('approvals.title')} caption={t('approvals.caption')}>
      <Stack gap="xs">
        {steps.map((step) => (
          <StepLine key={step.id} document={document} revision={revision} step={step} onTurn={turn.has(step.id)} />
        ))}
        {whole &&
          rounds.toReversed().map((earlier) => (
            <Stack key={earlier} gap="xs" mt="sm">
              <Text size="sm" fw={600}>
                {t('approvals.round', { round: earlier })}
              </Text>
              {revision.steps
                .filter(({ round }) => round === earlier)
                .map((step) => (
                  <StepLine key={step.id} document={document} revision={revision} step={step} onTurn={false} />
                ))}
            </Stack>
          ))}
      </Stack>
    </Section>
  )
}

function StepLine({ document, revision, step, onTurn }: Props & { step: Step; onTurn: boolean }) {
  const { t } = useTranslation('documents-ui')
  const nameOf = useNames(document)
  const waits = step.decision === null
  const state = waits ? (onTurn ? t('documents:states.decision.waiting') : t('approvals.later')) : undefined
  return (
    <div>
      <Group justify="space-between" gap="xs">
        <PersonChip name={nameOf(step.personId)} caption={t(`documents:roles.${step.role}`)} size={28} />
        <Group gap={8}>
          {waits && document.part.edits && revision.state === 'in-review' && (
            <Reassign revision={revision} step={step} />
          )}
          {step.decidedAt && (
            <Text size="xs" c="dimmed">
              <DateText value={step.decidedAt} />
            </Text>
          )}
          <StatusPill tone={step.decision ? (toneOf[step.decision] ?? 'neutral') : onTurn ? 'waiting' : 'neutral'}>
            {state ?? t(`documents:states.decision.${step.decision}`)}
          </StatusPill>
        </Group>
      </Group>
      {step.decidedFor && (
        <Text size="xs" c="dimmed" mt={2}>
          {t('approvals.for', { by: nameOf(step.decidedBy), for: nameOf(step.decidedFor) })}
        </Text>
      )}
      {step.comment && (
        <Text size="sm" dir="auto" mt={2} style={{ whiteSpace: 'pre-line' }}>
          {step.comment}
        </Text>
      )}
    </div>
  )
}

/** Somebody else is asked instead. */
function Reassign({ revision, step }: Omit<Props, 'document'> & { step: Step }) {
  const { t } = useTranslation('documents-ui')
  const [open, setOpen] = useState(false)
  const reassign = useStep(ReassignStep, 'documents')
  const close = () => setOpen(false)
  const asked = revision.steps.filter(({ round }) => round === revision.round).map(({ personId }) => personId)
  return (
    <>
      <Button variant="subtle" color="gray" size="compact-xs" onClick={() => setOpen(true)}>
        {t('steps.reassign')}
      </Button>
      <HandOver
        open={open}
        onClose={close}
        title={t('steps.reassign')}
        what={t('ask.reassign')}
        confirm={t('steps.reassign')}
        personLabel={t('fields.person')}
        leaveOut={[...asked, ...authorsOf(revision)]}
        busy={reassign.busy}
        problem={reassign.problem}
        onConfirm={(personId, reason) =>
          void reassign.run({ id: step.id, personId, reason }, { version: step.version }, t('done.reassign'), close)
        }
      />
    </>
  )
}
