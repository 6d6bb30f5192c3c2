import { Button, Select, Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmWithReason } from '#design/step/confirm-with-reason.tsx'
import { Dialog } from '#design/step/dialog.tsx'
import { fieldLook, Form } from '#design/step/form-field.tsx'
import { longChoice } from '#design/step/long-list.ts'
import { SignatureDialog } from '#design/step/signature-dialog.tsx'
import { inLanguage, type Language } from '#kernel/text.ts'
import { useStep } from '#modules/actions/ui/embed.tsx'
import { ListPeople } from '#modules/identity/contract.ts'
import { useNamed } from '#modules/identity/ui/embed.tsx'
import { useEvery } from '#platform/browser/asking/query.tsx'
import { useFieldTexts } from '#platform/browser/asking/refusal-text.ts'
import { useSession } from '#platform/browser/session.ts'
import type { WholeChange } from '../../contract/change-record.ts'
import { ApproveChange, RejectChange, ReturnChange, SubmitChange as SubmitContract } from '../../contract/changes.ts'
import { approverIsNotProposer, approverMayDecide } from '../../rules/changes/change.ts'
import { ChangeNumber } from '../changes/words.tsx'
import { useSaid } from '../words.tsx'

type Props = { change: WholeChange; open: boolean; onClose: () => void }

/** Asks somebody to decide on it; whoever wrote it is not among those to choose from. */
export function SubmitChange({ open, ...rest }: Props) {
  const { t } = useTranslation('implementation-ui')
  return (
    <Dialog open={open} onClose={rest.onClose} title={t('changes.steps.submit')} size={520}>
      <SubmitForm {...rest} />
    </Dialog>
  )
}

function SubmitForm({ change, onClose }: Omit<Props, 'open'>) {
  const { t } = useTranslation('implementation-ui')
  const { textOf } = useFieldTexts('implementation')
  const named = useNamed()
  const submit = useStep(SubmitContract, 'implementation')
  const people = useEvery(ListPeople, {}).data?.rows ?? []
  const [approverId, setApprover] = useState<string | null>(change.approverId)
  const [tried, setTried] = useState(false)
  const choices = people.filter((one) => !approverMayDecide(one) && !approverIsNotProposer(one.id, change))
  return (
    <Form
      submit={t('changes.steps.submit')}
      submitting={submit.busy}
      onCancel={onClose}
      problem={submit.problem}
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        const { id, version } = change
        if (approverId) void submit.run({ id, approverId }, { version }, t('changes.done.submit'), onClose)
      }}
    >
      <Text size="sm">{t('changes.ask.submit')}</Text>
      <Select
        {...fieldLook({
          label: t('implementation:changeParts.approver'),
          hint: t('changes.ask.approverHint'),
          error: tried && !approverId ? textOf('required') : undefined,
          required: true,
        })}
        {...longChoice(
          approverId,
          choices.map((one) => ({ value: one.id, label: named(one) })),
        )}
        onChange={setApprover}
      />
    </Form>
  )
}

/** For whoever is asked: approve it under a signature, or send it back with a reason. */
export function DecideChange({ change }: { change: WholeChange }) {
  const { t } = useTranslation('implementation-ui')
  const [asking, ask] = useState<'return' | 'reject' | 'approve'>()
  const done = () => ask(undefined)
  const steps = { return: useStep(ReturnChange, 'implementation'), reject: useStep(RejectChange, 'implementation') }
  return (
    <>
      {(['return', 'reject'] as const).map((step) => (
        <Button key={step} variant="default" onClick={() => ask(step)}>
          {t(`changes.steps.${step}`)}
        </Button>
      ))}
      <Button onClick={() => ask('approve')}>{t('changes.steps.approve')}</Button>
      {(['return', 'reject'] as const).map((step) => (
        <ConfirmWithReason
          key={step}
          open={asking === step}
          onClose={done}
          title={t(`changes.steps.${step}`)}
          what={t(`changes.ask.${step}`)}
          confirm={t(`changes.steps.${step}`)}
          danger={step === 'reject'}
          busy={steps[step].busy}
          problem={steps[step].problem}
          onConfirm={(reason) => {
            const given = { id: change.id, contentHash: change.shownHash, reason }
            void steps[step].run(given, { version: change.version }, t(`changes.done.${step}`), done)
          }}
        />
      ))}
      <Approve change={change} open={asking === 'approve'} onClose={done} />
    </>
  )
}

/** The signature is about exactly the plan that was shown. */
function Approve({ change, open, onClose }: Props) {
  const { t, i18n } = useTranslation('implementation-ui')
  const { person } = useSession()
  const { titled } = useSaid()
  const [note, setNote] = useState('')
  const approve = useStep(ApproveChange, 'implementation')
  return (
    <SignatureDialog
      open={open}
      onClose={onClose}
      what={
        <Stack gap="xs">
          <div>
            <ChangeNumber number={change.number} strong /> · <bdi>{titled(change)}</bdi>
          </div>
          <Textarea
            {...fieldLook({ label: t('implementation:changeParts.decisionNote') })}
            dir="auto"
            autosize
            minRows={2}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
        </Stack>
      }
      meaning={t('implementation:meanings.change-approved')}
      signer={person ? inLanguage(person.name, i18n.language as Language) : ''}
      busy={approve.busy}
      problem={approve.problem}
      onSign={(signature) => {
        const given = { id: change.id, contentHash: change.shownHash, note }
        void approve.run(given, { version: change.version, signature }, t('changes.done.approve'), onClose)
      }}
    />
  )
}
