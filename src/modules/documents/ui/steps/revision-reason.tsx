import { useTranslation } from 'react-i18next'
import { ConfirmWithReason } from '#design/step/confirm-with-reason.tsx'
import { useStep } from '#modules/actions/ui/embed.tsx'
import type { WholeRevision } from '../../contract/register.ts'
import { RecallRevision, WithdrawRevision } from '../../contract/revision.ts'

const contractOf = { recall: RecallRevision, withdraw: WithdrawRevision }

type Props = { step: keyof typeof contractOf; revision: WholeRevision; open: boolean; onClose: () => void }

/** Takes a revision back out of review, or out of the world, and says why. */
export function RevisionReason({ step, revision, open, onClose }: Props) {
  const { t } = useTranslation('documents-ui')
  const taking = useStep(contractOf[step], 'documents')
  return (
    <ConfirmWithReason
      open={open}
      onClose={onClose}
      title={t(`steps.${step}`)}
      what={t(`ask.${step}`)}
      confirm={t(`steps.${step}`)}
      danger={step === 'withdraw'}
      busy={taking.busy}
      problem={taking.problem}
      onConfirm={(reason) =>
        void taking.run({ id: revision.id, reason }, { version: revision.version }, t(`done.${step}`), onClose)
      }
    />
  )
}
