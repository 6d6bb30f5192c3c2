import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmWithReason } from '#design/step/confirm-with-reason.tsx'
import { Dialog } from '#design/step/dialog.tsx'
import { RefusableButton } from '#design/step/refusable-button.tsx'
import { SignatureDialog } from '#design/step/signature-dialog.tsx'
import { RecordNumber } from '#design/word/record-number.tsx'
import { firstRefusal } from '#kernel/refusal.ts'
import { inLanguage, type Language } from '#kernel/text.ts'
import { useStep, useToday } from '#modules/actions/ui/embed.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { useSession } from '#platform/browser/session.ts'
import {
  ConfirmDisposal,
  DeclineDisposal,
  HoldRecord,
  LiftHold,
  ProposeDisposal,
  type RecordLine,
} from '../../contract/records.ts'
import { retainedRecordLifecycle } from '../../lifecycle.ts'
import * as rules from '../../rules/records.ts'
import { RecordForm } from './record-form.tsx'

const contractOf = { hold: HoldRecord, lift: LiftHold, propose: ProposeDisposal, decline: DeclineDisposal }
type Reasoned = keyof typeof contractOf

/** Held, lifted, proposed and disposed of: the second of two confirms. */
export function RecordSteps({ record }: { record: RecordLine }) {
  const { t } = useTranslation('documents-ui')
  const why = useRefusalText('documents')
  const today = useToday()
  const { person, may } = useSession()
  const [asking, ask] = useState<Reasoned | 'change' | 'confirm'>()
  const done = () => ask(undefined)
  const can = (step: Parameters<typeof retainedRecordLifecycle.may>[1], permission: string) =>
    retainedRecordLifecycle.may(record.state, step) && may(`documents.${permission}`)
  const ripe = [rules.recordIsNotHeld(record.isHeld), rules.retentionIsOver(record.retainUntil, today)]
  const confirms = firstRefusal(...ripe, rules.disposerIsAnother(record.proposedBy, person?.id ?? ''))
  return (
    <>
      {can('change', 'keep-records') && (
        <Button variant="default" onClick={() => ask('change')}>
          {t('steps.changeRecord')}
        </Button>
      )}
      {can('hold', 'dispose') && !record.isHeld && (
        <Button variant="default" onClick={() => ask('hold')}>
          {t('steps.hold')}
        </Button>
      )}
      {can('lift', 'dispose') && record.isHeld && (
        <Button variant="default" onClick={() => ask('lift')}>
          {t('steps.lift')}
        </Button>
      )}
      {can('propose', 'keep-records') && (
        <RefusableButton refusal={why(firstRefusal(...ripe))} onClick={() => ask('propose')}>
          {t('steps.propose')}
        </RefusableButton>
      )}
      {can('decline', 'dispose') && (
        <Button variant="default" onClick={() => ask('decline')}>
          {t('steps.decline')}
        </Button>
      )}
      {can('confirm', 'dispose') && (
        <RefusableButton color="red.8" refusal={why(confirms)} onClick={() => ask('confirm')}>
          {t('steps.confirm')}
        </RefusableButton>
      )}
      {(['hold', 'lift', 'propose', 'decline'] as const).map((step) => (
        <StepWithReason key={step} step={step} record={record} open={asking === step} onClose={done} />
      ))}
      <Dialog open={asking === 'change'} onClose={done} title={t('steps.changeRecord')} size={640}>
        <RecordForm record={record} onClose={done} />
      </Dialog>
      <Confirm record={record} open={asking === 'confirm'} onClose={done} />
    </>
  )
}

type StepProps = { record: RecordLine; open: boolean; onClose: () => void }

function StepWithReason({ step, record, open, onClose }: StepProps & { step: Reasoned }) {
  const { t } = useTranslation('documents-ui')
  const taking = useStep(contractOf[step], 'documents')
  return (
    <ConfirmWithReason
      open={open}
      onClose={onClose}
      title={t(`steps.${step}`)}
      what={t(`ask.${step}`)}
      confirm={t(`steps.${step}`)}
      busy={taking.busy}
      problem={taking.problem}
      onConfirm={(reason) =>
        void taking.run({ id: record.id, reason }, { version: record.version }, t(`done.${step}`), onClose)
      }
    />
  )
}

function Confirm({ record, open, onClose }: StepProps) {
  const { t, i18n } = useTranslation('documents-ui')
  const { person } = useSession()
  const confirm = useStep(ConfirmDisposal, 'documents')
  return (
    <SignatureDialog
      open={open}
      onClose={onClose}
      what={
        <>
          <RecordNumber strong>{record.number}</RecordNumber> · {record.title} · {record.disposalReason}
        </>
      }
      meaning={t('documents:meanings.disposed')}
      signer={person ? inLanguage(person.name, i18n.language as Language) : ''}
      busy={confirm.busy}
      problem={confirm.problem}
      onSign={(signature) =>
        void confirm.run({ id: record.id }, { version: record.version, signature }, t('done.confirm'), onClose)
      }
    />
  )
}
