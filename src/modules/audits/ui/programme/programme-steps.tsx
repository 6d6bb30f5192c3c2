import { Button } from '@mantine/core'
import { IconPencil, IconPrinter, IconSignature } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmWithReason } from '#design/step/confirm-with-reason.tsx'
import { RecordNumber } from '#design/word/record-number.tsx'
import { RefusableButton } from '#design/step/refusable-button.tsx'
import { SignatureDialog } from '#design/step/signature-dialog.tsx'
import { toast } from '#design/step/toast.tsx'
import { firstRefusal, Refusal } from '#kernel/refusal.ts'
import { useTell } from '#platform/browser/asking/query.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { useSession } from '#platform/browser/session.ts'
import { ApproveProgramme, CloseProgramme, ReviseProgramme } from '../../contract/programme.ts'
import { programmeLifecycle } from '../../lifecycle.ts'
import { nothingSignedIsEdited, programmeApproverIsNotAuthor, programmePlansSomething } from '../../rules/audit.ts'
import { useNames } from '../words.tsx'
import { ChangeProgrammeDialog } from './change-programme.tsx'
import type { WholeProgramme } from './whole-programme.ts'

type Open = 'change' | 'approve' | 'revise' | 'close'

/** What can be done with a programme: write it, sign it, revise it in the open, close the year. */
export function ProgrammeSteps({ whole }: { whole: WholeProgramme }) {
  const { t } = useTranslation('audits-ui')
  const why = useRefusalText('audits')
  const { may, person } = useSession()
  const [open, setOpen] = useState<Open>()
  const { programme, plannedAudits } = whole
  const close = () => setOpen(undefined)
  const can = (step: 'approve' | 'revise' | 'close') =>
    programmeLifecycle.may(programme.state, step) ? undefined : new Refusal('rule', 'step-not-allowed')
  const standing = plannedAudits.filter((one) => one.droppedBecause === null)
  const approval = firstRefusal(
    can('approve'),
    programmeApproverIsNotAuthor(person?.id ?? '', programme.author.id),
    programmePlansSomething(standing.length),
  )
  const writes = may('audits.programme')
  return (
    <>
      <Button variant="default" px={9} aria-label={t('print')} onClick={() => window.print()}>
        <IconPrinter size={16} aria-hidden />
      </Button>
      {writes && programme.state === 'draft' && (
        <RefusableButton
          variant="default"
          leftSection={<IconPencil size={16} aria-hidden />}
          refusal={why(nothingSignedIsEdited(programme.state))}
          onClick={() => setOpen('change')}
        >
          {t('changeProgramme.open')}
        </RefusableButton>
      )}
      {writes && programme.state === 'approved' && (
        <>
          <Button variant="default" onClick={() => setOpen('revise')}>
            {t('reviseProgramme.open')}
          </Button>
          <Button variant="default" onClick={() => setOpen('close')}>
            {t('closeProgramme.open')}
          </Button>
        </>
      )}
      {may('audits.approve-programme') && programme.state === 'draft' && (
        <RefusableButton
          leftSection={<IconSignature size={16} aria-hidden />}
          refusal={why(approval)}
          onClick={() => setOpen('approve')}
        >
          {t('approve.open')}
        </RefusableButton>
      )}
      {open === 'change' && <ChangeProgrammeDialog programme={programme} onClose={close} />}
      {open === 'approve' && <Approve whole={whole} onClose={close} />}
      {open === 'revise' && <Revise whole={whole} onClose={close} />}
      {open === 'close' && <CloseYear whole={whole} onClose={close} />}
    </>
  )
}

type Props = { whole: WholeProgramme; onClose: () => void }

function Approve({ whole: { programme }, onClose }: Props) {
  const { t } = useTranslation('audits-ui')
  const why = useRefusalText('audits')
  const { person } = useSession()
  const { said } = useNames()
  const approve = useTell(ApproveProgramme, { alsoRefresh: ['platform'] })
  return (
    <SignatureDialog
      open
      onClose={onClose}
      what={
        <>
          <RecordNumber strong>{programme.number}</RecordNumber> · {programme.title} ·{' '}
          {t('programme.revision', { revision: programme.revision })}
        </>
      }
      meaning={t('approve.meaning')}
      signer={person ? said(person.name) : ''}
      busy={approve.telling}
      problem={why(approve.problem)}
      onSign={(signature) =>
        void approve.tell({ id: programme.id }, { version: programme.version, signature }).then(
          () => {
            toast(t('approve.done'))
            onClose()
          },
          () => undefined,
        )
      }
    />
  )
}

function Revise({ whole: { programme }, onClose }: Props) {
  const { t } = useTranslation('audits-ui')
  const why = useRefusalText('audits')
  const revise = useTell(ReviseProgramme, { alsoRefresh: ['platform'] })
  return (
    <ConfirmWithReason
      open
      onClose={onClose}
      title={t('reviseProgramme.open')}
      what={t('reviseProgramme.what')}
      confirm={t('reviseProgramme.open')}
      busy={revise.telling}
      problem={why(revise.problem)}
      onConfirm={(reason) =>
        void revise.tell({ id: programme.id, reason }, { version: programme.version }).then(
          () => {
            toast(t('reviseProgramme.done'))
            onClose()
          },
          () => undefined,
        )
      }
    />
  )
}

function CloseYear({ whole: { programme }, onClose }: Props) {
  const { t } = useTranslation('audits-ui')
  const why = useRefusalText('audits')
  const closing = useTell(CloseProgramme, { alsoRefresh: ['platform'] })
  return (
    <ConfirmWithReason
      open
      onClose={onClose}
      title={t('closeProgramme.open')}
      what={t('closeProgramme.what')}
      reasonLabel={t('programme.review')}
      confirm={t('closeProgramme.open')}
      busy={closing.telling}
      problem={why(closing.problem)}
      onConfirm={(review) =>
        void closing.tell({ id: programme.id, review }, { version: programme.version }).then(
          () => {
            toast(t('closeProgramme.done'))
            onClose()
          },
          () => undefined,
        )
      }
    />
  )
}
