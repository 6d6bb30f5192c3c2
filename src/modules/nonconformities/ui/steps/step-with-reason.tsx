import { useTranslation } from 'react-i18next'
import { ConfirmWithReason } from '#design/step/confirm-with-reason.tsx'
import { useStep } from '#modules/actions/ui/embed.tsx'
import { DisputeNonconformity, UpholdNonconformity, VoidNonconformity } from '../../contract.ts'
import type { WholeNonconformity } from '../../contract/register.ts'

const contractOf = {
  dispute: DisputeNonconformity,
  uphold: UpholdNonconformity,
  void: VoidNonconformity,
}
export type Reasoned = keyof typeof contractOf

type Props = { step: Reasoned; one: WholeNonconformity; open: boolean; onClose: () => void }

/** A step that says why it is taken, and nothing else. */
export function StepWithReason({ step, one, open, onClose }: Props) {
  const { t } = useTranslation('nonconformities')
  const taking = useStep(contractOf[step], 'nonconformities', ['actions'])
  return (
    <ConfirmWithReason
      open={open}
      onClose={onClose}
      title={t(`steps.${step}`)}
      what={t(`ask.${step}`)}
      confirm={t(`steps.${step}`)}
      danger={step === 'void'}
      busy={taking.busy}
      problem={taking.problem}
      onConfirm={(reason) =>
        void taking.run({ id: one.id, reason }, { version: one.version }, t(`done.${step}`), onClose)
      }
    />
  )
}
