import { useTranslation } from 'react-i18next'
import { HandOver } from '#modules/identity/ui/embed.tsx'
import { type Action, AssignAction } from '../../contract.ts'
import { useStep } from './use-step.ts'

type Props = { action: Action; open: boolean; onClose: () => void }

/** Somebody else carries it out from now on. */
export function AssignActionDialog({ action, ...dialog }: Props) {
  const { t } = useTranslation('actions')
  const assign = useStep(AssignAction, 'actions', ['nonconformities'])
  return (
    <HandOver
      {...dialog}
      title={t('steps.assign')}
      what={t('ask.assign')}
      confirm={t('steps.assign')}
      personLabel={t('fields.newOwner')}
      leaveOut={[action.ownerId, ...(action.verifierId ? [action.verifierId] : [])]}
      busy={assign.busy}
      problem={assign.problem}
      onConfirm={(ownerId, reason) =>
        void assign.run(
          { id: action.id, ownerId, reason },
          { version: action.version },
          t('done.assign'),
          dialog.onClose,
        )
      }
    />
  )
}
