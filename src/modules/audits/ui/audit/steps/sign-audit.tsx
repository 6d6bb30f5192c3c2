import { Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldLook } from '#design/step/form-field.tsx'
import { SignatureDialog } from '#design/step/signature-dialog.tsx'
import { toast } from '#design/step/toast.tsx'
import { RecordNumber } from '#design/word/record-number.tsx'
import type { Proof } from '#platform/browser/asking/api.ts'
import type { Problem } from '#platform/browser/asking/problem.ts'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { useSession } from '#platform/browser/session.ts'
import type { Audit } from '../../../contract/audit.ts'
import { useNames } from '../../words.tsx'

type Props = {
  audit: Audit
  /** The revision of the report that is signed. */
  revision?: number
  /** What comes of it, or what it says. */
  what?: string
  meaning: string
  /** What may be written beside the signature; `needed` is said when it must be and is not. */
  note?: { label: string; hint?: string; needed?: string }
  deed: { telling: boolean; problem: Problem | undefined }
  sign: (signature: Proof, note: string) => Promise<unknown>
  done: string
  onClose: () => void
}

/** A step of an audit that is signed: what, with which meaning, and a note beside it. */
export function SignAudit({ audit, revision, what, meaning, note, deed, sign, done, onClose }: Props) {
  const { t } = useTranslation('audits-ui')
  const why = useRefusalText('audits')
  const { person } = useSession()
  const { said } = useNames()
  const [written, setWritten] = useState('')
  const [tried, setTried] = useState(false)
  const missing = written.trim() === '' ? note?.needed : undefined
  const onSign = (signature: Proof) => {
    setTried(true)
    if (missing) return
    void sign(signature, written).then(
      () => {
        toast(done)
        onClose()
      },
      () => undefined,
    )
  }
  return (
    <SignatureDialog
      open
      onClose={onClose}
      what={
        <Stack gap="xs">
          <div>
            <RecordNumber strong>{audit.number ?? ''}</RecordNumber> · {audit.title}
            {revision !== undefined && ` · ${t('reportPage.revision', { revision })}`}
          </div>
          {what && (
            <Text size="xs" c="dimmed">
              {what}
            </Text>
          )}
          {note && (
            <Textarea
              {...fieldLook({
                label: note.label,
                hint: note.hint,
                required: note.needed !== undefined,
                error: tried ? missing : undefined,
              })}
              minRows={2}
              dir="auto"
              value={written}
              onChange={(event) => setWritten(event.currentTarget.value)}
            />
          )}
        </Stack>
      }
      meaning={meaning}
      signer={person ? said(person.name) : ''}
      busy={deed.telling}
      problem={why(deed.problem)}
      onSign={onSign}
    />
  )
}
