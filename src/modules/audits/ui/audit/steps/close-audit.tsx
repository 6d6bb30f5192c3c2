import { useTranslation } from 'react-i18next'
import { useTell } from '#platform/browser/asking/query.tsx'
import { CloseAudit } from '../../../contract/audit.ts'
import { SignAudit } from './sign-audit.tsx'
import type { WholeAudit } from './steps.ts'

type Props = { whole: WholeAudit; open: boolean; onClose: () => void }

export function CloseDialog({ whole: { audit }, open, onClose }: Props) {
  const { t } = useTranslation('audits-ui')
  const closing = useTell(CloseAudit, { alsoRefresh: ['platform'] })
  if (!open) return null
  return (
    <SignAudit
      audit={audit}
      meaning={t('close.meaning')}
      note={{ label: t('closingNote'), hint: t('close.noteHint') }}
      deed={closing}
      sign={(signature, note) => closing.tell({ id: audit.id, note }, { version: audit.version, signature })}
      done={t('stepsDone.close')}
      onClose={onClose}
    />
  )
}
