import { IconSignature } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { RefusableButton } from '#design/step/refusable-button.tsx'
import { SignatureDialog } from '#design/step/signature-dialog.tsx'
import { toast } from '#design/step/toast.tsx'
import type { CommandContract } from '#kernel/contract.ts'
import type { Answer } from '#kernel/refusal.ts'
import { inLanguage, type Language } from '#kernel/text.ts'
import { useTell } from '#platform/browser/asking/query.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { useSession } from '#platform/browser/session.ts'

type Props = {
  approve: CommandContract
  draft: { id: string; version: number; revision: number }
  /** What it is called: "Scope", "Quality policy". */
  title: string
  refusal: Answer
}

/** Top management signs the draft; from then on it is in force and the one before it is superseded. */
export function ApproveRevision({ approve, draft, title, refusal }: Props) {
  const { t, i18n } = useTranslation('context-ui')
  const why = useRefusalText('context')
  const { person, may } = useSession()
  const [open, setOpen] = useState(false)
  const told = useTell(approve, { alsoRefresh: ['platform', 'home'] })
  const close = () => setOpen(false)
  if (!may('context.approve')) return null
  return (
    <>
      <RefusableButton
        refusal={why(refusal)}
        leftSection={<IconSignature size={16} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {t('revisions.approve')}
      </RefusableButton>
      <SignatureDialog
        open={open}
        onClose={close}
        what={`${title} · ${t('revisions.number', { revision: draft.revision })}`}
        meaning={t('revisions.meaning')}
        signer={person ? inLanguage(person.name, i18n.language as Language) : ''}
        busy={told.telling}
        problem={why(told.problem)}
        onSign={(signature) =>
          void told.tell({ id: draft.id } as never, { version: draft.version, signature }).then(
            () => {
              toast(t('revisions.approved'))
              close()
            },
            () => undefined,
          )
        }
      />
    </>
  )
}
