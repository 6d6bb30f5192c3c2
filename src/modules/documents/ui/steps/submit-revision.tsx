import { Checkbox, Group, SegmentedControl, Stack, Textarea } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '#design/step/dialog.tsx'
import { FieldGroup, fieldLook, Form } from '#design/step/form-field.tsx'
import { newId } from '#kernel/ids.ts'
import { firstRefusal } from '#kernel/refusal.ts'
import { useStep, useToday } from '#modules/actions/ui/embed.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import type { WholeDocument, WholeRevision } from '../../contract/register.ts'
import { SubmitRevision as SubmitContract } from '../../contract/revision.ts'
import type { Sequence } from '../../contract/words.ts'
import * as rules from '../../rules/revision.ts'
import { type Asked, AskedPeople } from './asked-people.tsx'

type Props = { document: WholeDocument; revision: WholeRevision; open: boolean; onClose: () => void }

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
  const authors = rules.authorsOf(revision)
  const steps = asked.flatMap(({ personId, ...one }) => (personId ? [{ ...one, personId }] : []))
  const unsaid = rules.saysWhatChanged(revision.revision, changeSummary)
  const untimely = rules.trainedBeforeADay(plan.trainFirst, plan.effectiveOn, today)
  const refusal = firstRefusal(
    rules.somebodyApproves(steps),
    rules.approverComesLast(steps, sequence),
    rules.nobodyIsAskedTwice(steps),
    rules.authorDoesNotDecide(
      steps.map(({ personId }) => personId),
      authors,
    ),
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
        if (refusal || unsaid || untimely || steps.length < asked.length) return
        const given = { id: revision.id, steps, sequence, changeSummary, ...plan }
        void submit.run(given, { version: revision.version }, t('done.submit'), onClose)
      }}
    >
      <AskedPeople asked={asked} onChange={setAsked} authors={authors} sequence={sequence} tried={tried} />
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
          ...(revision.revision > 1 ? { hint: t('submit.summaryHint') } : {}),
          error: tried ? why(unsaid) : undefined,
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
          {...fieldLook({ label: t('fields.effectiveOn'), hint: t('submit.effectiveHint'), error: why(untimely) })}
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

/** What came back keeps its plan, as long as its day is still to come. */
const planned = ({ effectiveOn, trainFirst, isMinor }: WholeRevision, today: string) => ({
  effectiveOn: effectiveOn !== null && effectiveOn >= today ? effectiveOn : null,
  trainFirst,
  isMinor,
})

/** Whoever was asked the last time, else whom the type names. The author is never among them. */
function usual(document: WholeDocument, revision: WholeRevision): Asked[] {
  const authors = rules.authorsOf(revision)
  const before = revision.steps.filter(({ round }) => round === revision.round)
  const { reviewerIds, approverIds } = document.type
  const named = [
    ...reviewerIds.map((personId) => ({ role: 'reviewer' as const, personId })),
    ...approverIds.map((personId) => ({ role: 'approver' as const, personId })),
  ]
  const asked = (before.length > 0 ? before : named)
    .filter(({ personId }) => !authors.includes(personId))
    .map(({ role, personId }) => ({ id: newId(), role, personId: personId as string | null }))
  return asked.length > 0 ? asked : [{ id: newId(), role: 'approver', personId: null }]
}
