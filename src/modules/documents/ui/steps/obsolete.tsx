import { Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldLook } from '#design/step/form-field.tsx'
import { SignatureDialog } from '#design/step/signature-dialog.tsx'
import { inLanguage, type Language } from '#kernel/text.ts'
import { useStep } from '#modules/actions/ui/embed.tsx'
import { useFieldTexts } from '#platform/browser/asking/refusal-text.ts'
import { useSession } from '#platform/browser/session.ts'
import { ObsoleteDocument } from '../../contract/document.ts'
import type { WholeDocument } from '../../contract/register.ts'
import { DocumentNumber, useTitled } from '../words.tsx'

type Props = { document: WholeDocument; open: boolean; onClose: () => void }

/** Nobody has to follow it any more: signed, with the reason. */
export function ObsoleteDialog({ document, open, onClose }: Props) {
  const { t, i18n } = useTranslation('documents-ui')
  const { textOf } = useFieldTexts('documents')
  const { person } = useSession()
  const titled = useTitled()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const obsolete = useStep(ObsoleteDocument, 'documents')
  const missing = reason.trim() === ''
  return (
    <SignatureDialog
      open={open}
      onClose={onClose}
      what={
        <Stack gap="xs">
          <div>
            <DocumentNumber number={document.number} strong /> · {titled(document)}
          </div>
          <Text size="xs" c="dimmed">
            {t('ask.obsolete')}
          </Text>
          <Textarea
            {...fieldLook({
              label: t('fields.reason'),
              required: true,
              error: tried && missing ? textOf('required') : undefined,
            })}
            dir="auto"
            autosize
            minRows={2}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        </Stack>
      }
      meaning={t('documents:meanings.obsolete')}
      signer={person ? inLanguage(person.name, i18n.language as Language) : ''}
      busy={obsolete.busy}
      problem={obsolete.problem}
      onSign={(signature) => {
        setTried(true)
        if (missing) return
        const words = { version: document.version, signature }
        void obsolete.run({ id: document.id, reason }, words, t('done.obsolete'), onClose)
      }}
    />
  )
}
