import { useTranslation } from 'react-i18next'
import { RecordNumber } from '#design/word/record-number.tsx'
import { SignatureDialog } from '#design/step/signature-dialog.tsx'
import { toast } from '#design/step/toast.tsx'
import { useTell } from '#platform/browser/query.tsx'
import { useRefusalText } from '#platform/browser/refusal-text.ts'
import { useSession } from '#platform/browser/session.ts'
import { CloseAudit } from '../../contract/audit.ts'
import { useNames } from '../words.tsx'
import type { WholeAudit } from './steps.ts'

type Props = { whole: WholeAudit; open: boolean; onClose: () => void }

export function CloseDialog({ whole: { audit }, open, onClose }: Props) {
  const { t } = useTranslation('audits-ui')
  const why = useRefusalText('audits')
  const { person } = useSession()
  const { said } = useNames()
  const closing = useTell(CloseAudit, { alsoRefresh: ['platform'] })
  return (
    <SignatureDialog
      open={open}
      onClose={onClose}
      what={
        <>
          <RecordNumber strong>{audit.number ?? ''}</RecordNumber> · {audit.title}
        </>
      }
      meaning={t('close.meaning')}
      signer={person ? said(person.name) : ''}
      busy={closing.telling}
      problem={why(closing.problem)}
      onSign={(signature) =>
        void closing.tell({ id: audit.id }, { version: audit.version, signature }).then(
          () => {
            toast(t('stepsDone.close'))
            onClose()
          },
          () => undefined,
        )
      }
    />
  )
}
