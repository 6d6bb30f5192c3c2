import { Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '#design/step/dialog.tsx'
import { fieldLook, Form } from '#design/step/form-field.tsx'
import { longChoice } from '#design/step/long-list.ts'
import { numbered } from '#kernel/direction.ts'
import { newId } from '#kernel/ids.ts'
import { useStep } from '#modules/actions/ui/embed.tsx'
import { ListDocuments } from '#modules/documents/contract/register.ts'
import { ListTypes } from '#modules/documents/contract/types.ts'
import { PersonPicker, useNamed } from '#modules/identity/ui/embed.tsx'
import { useAsk, useEvery } from '#platform/browser/asking/query.tsx'
import { useFieldTexts } from '#platform/browser/asking/refusal-text.ts'
import type { WholeChange } from '../../contract/change-record.ts'
import { OpenDocument, OpenRevision } from '../../contract/changes.ts'
import { useSaid } from '../words.tsx'

type Props = { change: WholeChange; open: boolean; onClose: () => void }

/** A revision of a document nobody had thought of when the change was planned. */
export function AnotherRevision({ open, ...rest }: Props) {
  const { t } = useTranslation('implementation-ui')
  return (
    <Dialog open={open} onClose={rest.onClose} title={t('changes.opens.another')} size={520}>
      <RevisionForm {...rest} />
    </Dialog>
  )
}

function RevisionForm({ change, onClose }: Omit<Props, 'open'>) {
  const { t } = useTranslation('implementation-ui')
  const { titled } = useSaid()
  const { textOf } = useFieldTexts('documents')
  const documents = useEvery(ListDocuments, { state: 'effective' }).data?.rows ?? []
  const revise = useStep(OpenRevision, 'implementation', ['documents'])
  const [ids] = useState(() => ({ openingId: newId(), revisionId: newId() }))
  const [documentId, setDocument] = useState<string | null>(null)
  const [tried, setTried] = useState(false)
  const choices = documents.filter(({ id }) => !change.documentIds.includes(id))
  return (
    <Form
      submit={t('changes.opens.revise')}
      submitting={revise.busy}
      onCancel={onClose}
      problem={revise.problem}
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (documentId) void revise.run({ id: change.id, ...ids, documentId }, {}, t('changes.done.revise'), onClose)
      }}
    >
      <Select
        {...fieldLook({
          label: t('changes.opens.document'),
          error: tried && !documentId ? textOf('required') : undefined,
          required: true,
        })}
        {...longChoice(
          documentId,
          choices.map((one) => ({ value: one.id, label: numbered(one.number, titled(one)) })),
        )}
        data-autofocus
        onChange={setDocument}
      />
    </Form>
  )
}

/** A document there was not before: its type and title; where it applies it has from the change. */
export function DraftOne({ open, ...rest }: Props) {
  const { t } = useTranslation('implementation-ui')
  return (
    <Dialog open={open} onClose={rest.onClose} title={t('changes.opens.draft')} size={560}>
      <DraftForm {...rest} />
    </Dialog>
  )
}

function DraftForm({ change, onClose }: Omit<Props, 'open'>) {
  const { t } = useTranslation('implementation-ui')
  const named = useNamed()
  const { textOf, fieldTexts } = useFieldTexts('documents')
  const types = useAsk(ListTypes, { limit: 200, kind: 'document', state: 'active' }).data?.rows ?? []
  const draft = useStep(OpenDocument, 'implementation', ['documents'])
  const [ids] = useState(() => ({ openingId: newId(), id: newId(), revisionId: newId() }))
  const [said, setSaid] = useState({ titleEn: '', titleAr: '', typeId: '', ownerId: change.ownerId })
  const [tried, setTried] = useState(false)
  const errors = fieldTexts(draft.raw)
  const missing = (value: unknown) => (tried && !value ? textOf('required') : undefined)
  const isTitled = said.titleEn.trim() !== '' || said.titleAr.trim() !== ''
  return (
    <Form
      submit={t('changes.opens.draft')}
      submitting={draft.busy}
      onCancel={onClose}
      problem={draft.problem}
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (!isTitled || !said.typeId || !said.ownerId) return
        const { openingId, ...named } = ids
        const { processIds, siteIds } = change
        const given = { id: change.id, openingId, document: { ...named, ...said, processIds, siteIds } }
        void draft.run(given, {}, t('changes.done.draft'), onClose)
      }}
    >
      {(['titleEn', 'titleAr'] as const).map((name) => (
        <TextInput
          key={name}
          {...fieldLook({ label: t(`changes.${name}`), error: errors[`document.${name}`] ?? missing(isTitled) })}
          dir={name === 'titleEn' ? 'ltr' : 'rtl'}
          lang={name === 'titleEn' ? 'en' : 'ar'}
          value={said[name]}
          onChange={(event) => setSaid({ ...said, [name]: event.currentTarget.value })}
        />
      ))}
      <Select
        {...fieldLook({ label: t('changes.opens.type'), error: missing(said.typeId), required: true })}
        {...longChoice(
          said.typeId || null,
          types.map((one) => ({ value: one.id, label: `${one.prefix} · ${named(one)}` })),
        )}
        onChange={(typeId) => setSaid({ ...said, typeId: typeId ?? '' })}
      />
      <PersonPicker
        label={t('changes.opens.owner')}
        required
        error={missing(said.ownerId)}
        value={said.ownerId || null}
        onChange={(ownerId) => setSaid({ ...said, ownerId: ownerId ?? '' })}
      />
    </Form>
  )
}
