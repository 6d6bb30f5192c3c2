import { ActionIcon, Button, Checkbox, Group, SegmentedControl, Stack, Textarea } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '#design/step/dialog.tsx'
import { FieldGroup, fieldLook, Form } from '#design/step/form-field.tsx'
import { newId } from '#kernel/ids.ts'
import { firstRefusal } from '#kernel/refusal.ts'
import { useStep, useToday } from '#modules/actions/ui/embed.tsx'
import { PersonPicker } from '#modules/identity/ui/embed.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import type { WholeDocument, WholeRevision } from '../../contract/register.ts'
import { SubmitRevision as SubmitContract } from '../../contract/revision.ts'
import { type Sequence, StepRole } from '../../contract/words.ts'
import * as rules from '../../rules/revision.ts'

type Props = { document: WholeDocument; revision: WholeRevision; open: boolean; onClose: () => void }
type Asked = { id: string; role: StepRole; personId: string | null }

/** Hands the draft over: who is asked, what has changed, and from when it is to hold. */
export function SubmitRevision({ open, ...rest }: Props) {
  const { t } = useTranslation('documents-ui')
  return (
    <Dialog open={open} onClose={rest.onClose} title={t('steps.submit')} size={680}>
      <SubmitForm {...rest} />
    </Dialog>
  )
}

function SubmitForm({ document, revision, onClose }: Omit<Props, 'open'>) {
  const { t } = useTranslation('documents-ui')
  const why = useRefusalText('documents')
  const today = useToday()
  const submit = useStep(SubmitContract, 'documents')
  const [asked, setAsked] = useState<Asked[]>(() => usual(document, revision))
  const [sequence, setSequence] = useState<Sequence>(document.type.sequence)
  const [changeSummary, setSummary] = useState(revision.changeSummary)
  const [plan, setPlan] = useState(() => planned(revision, today))
  const [tried, setTried] = useState(false)
  const steps = asked.flatMap(({ personId, ...one }) => (personId ? [{ ...one, personId }] : []))
  const refusal = firstRefusal(
    rules.saysWhatChanged(revision.revision, changeSummary),
    rules.somebodyApproves(steps),
    rules.approverComesLast(steps, sequence),
    rules.nobodyIsAskedTwice(steps),
    rules.authorDoesNotDecide(
      steps.map(({ personId }) => personId),
      [revision.authorId],
    ),
    rules.trainedBeforeADay(plan.trainFirst, plan.effectiveOn, today),
  )
  return (
    <Form
      submit={t('steps.submit')}
      submitting={submit.busy}
      onCancel={onClose}
      problem={submit.problem ?? (tried ? why(refusal) : undefined)}
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (refusal) return
        const given = { id: revision.id, steps, sequence, changeSummary, ...plan }
        void submit.run(given, { version: revision.version }, t('done.submit'), onClose)
      }}
    >
      <Asking asked={asked} onChange={setAsked} authorId={revision.authorId} />
      <FieldGroup label={t('fields.sequence')} hint={t(`submit.${sequence}`)}>
        <div>
          <SegmentedControl
            value={sequence}
            onChange={(chosen) => setSequence(chosen as Sequence)}
            data={(['parallel', 'sequential'] as const).map((value) => ({
              value,
              label: t(`documents:sequences.${value}`),
            }))}
          />
        </div>
      </FieldGroup>
      <Textarea
        {...fieldLook({
          label: t('fields.changeSummary'),
          hint: t('submit.summaryHint'),
          required: revision.revision > 1,
        })}
        dir="auto"
        autosize
        minRows={2}
        value={changeSummary}
        onChange={(event) => setSummary(event.currentTarget.value)}
      />
      <Group align="flex-start" gap="xl">
        <DateInput
          {...fieldLook({ label: t('fields.effectiveOn'), hint: t('submit.effectiveHint') })}
          clearable
          minDate={today}
          value={plan.effectiveOn}
          onChange={(effectiveOn) => setPlan({ ...plan, effectiveOn })}
        />
        <Stack gap="xs" pt="lg">
          <Checkbox
            label={t('submit.trainFirst')}
            checked={plan.trainFirst}
            onChange={(event) => setPlan({ ...plan, trainFirst: event.currentTarget.checked })}
          />
          {revision.revision > 1 && (
            <Checkbox
              label={t('submit.isMinor')}
              description={t('submit.isMinorHint')}
              checked={plan.isMinor}
              onChange={(event) => setPlan({ ...plan, isMinor: event.currentTarget.checked })}
            />
          )}
        </Stack>
      </Group>
    </Form>
  )
}

type AskingProps = { asked: Asked[]; onChange: (asked: Asked[]) => void; authorId: string }

function Asking({ asked, onChange, authorId }: AskingProps) {
  const { t } = useTranslation('documents-ui')
  const change = (id: string, some: Partial<Asked>) =>
    onChange(asked.map((one) => (one.id === id ? { ...one, ...some } : one)))
  const others = (id: string) => asked.flatMap((one) => (one.personId && one.id !== id ? [one.personId] : []))
  return (
    <FieldGroup label={t('submit.who')} hint={t('submit.whoHint')} required>
      <Stack gap={4} mt={6}>
        {asked.map((one) => (
          <Group key={one.id} gap="sm" align="flex-start" wrap="nowrap">
            <div style={{ flex: 1 }}>
              <PersonPicker
                label={t(`documents:roles.${one.role}`)}
                required
                leaveOut={[authorId, ...others(one.id)]}
                value={one.personId}
                onChange={(personId) => change(one.id, { personId })}
              />
            </div>
            <ActionIcon
              mt={28}
              variant="subtle"
              color="gray"
              aria-label={t('submit.remove')}
              onClick={() => onChange(asked.filter(({ id }) => id !== one.id))}
            >
              <IconX size={16} aria-hidden />
            </ActionIcon>
          </Group>
        ))}
        <Group gap="xs">
          {StepRole.options.map((role) => (
            <Button
              key={role}
              variant="default"
              size="xs"
              leftSection={<IconPlus size={14} aria-hidden />}
              onClick={() => onChange([...asked, { id: newId(), role, personId: null }])}
            >
              {t(`submit.add.${role}`)}
            </Button>
          ))}
        </Group>
      </Stack>
    </FieldGroup>
  )
}

/** What came back keeps its plan, as long as its day is still to come. */
const planned = ({ effectiveOn, trainFirst, isMinor }: WholeRevision, today: string) => ({
  effectiveOn: effectiveOn !== null && effectiveOn >= today ? effectiveOn : null,
  trainFirst,
  isMinor,
})

/** Whoever was asked the last time, else whom the type names. The author is never among them. */
function usual(document: WholeDocument, revision: WholeRevision): Asked[] {
  const before = revision.steps.filter(({ round }) => round === revision.round)
  const { reviewerIds, approverIds } = document.type
  const named = [
    ...reviewerIds.map((personId) => ({ role: 'reviewer' as const, personId })),
    ...approverIds.map((personId) => ({ role: 'approver' as const, personId })),
  ]
  const asked = (before.length > 0 ? before : named)
    .filter(({ personId }) => personId !== revision.authorId)
    .map(({ role, personId }) => ({ id: newId(), role, personId: personId as string | null }))
  return asked.length > 0 ? asked : [{ id: newId(), role: 'approver', personId: null }]
}
