import { useTranslation } from 'react-i18next'
import { useStep } from '#modules/actions/ui/embed.tsx'
import { HandOver } from '#modules/identity/ui/embed.tsx'
import { AssignNonconformity } from '../../contract.ts'
import type { WholeNonconformity } from '../../contract/register.ts'

type Props = { one: WholeNonconformity; open: boolean; onClose: () => void }

/** Somebody else answers for it from now on. */
export function AssignOwner({ one, ...dialog }: Props) {
  const { t } = useTranslation('nonconformities')
  const assign = useStep(AssignNonconformity, 'nonconformities', ['actions'])
  return (
    <HandOver
      {...dialog}
      title={t('steps.assign')}
      what={t('ask.assign')}
      confirm={t('steps.assign')}
      personLabel={t('fields.newOwner')}
      leaveOut={[one.ownerId, ...(one.deciderId ? [one.deciderId] : [])]}
      busy={assign.busy}
      problem={assign.problem}
      onConfirm={(ownerId, reason) =>
        void assign.run({ id: one.id, ownerId, reason }, { version: one.version }, t('done.assign'), dialog.onClose)
      }
    />
  )
}
