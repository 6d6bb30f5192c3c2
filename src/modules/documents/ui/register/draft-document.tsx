import { Select, SimpleGrid, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '#design/step/dialog.tsx'
import { fieldLook, Form } from '#design/step/form-field.tsx'
import { longChoice } from '#design/step/long-list.ts'
import { newId } from '#kernel/ids.ts'
import { useStep } from '#modules/actions/ui/embed.tsx'
import { useNamed } from '#modules/identity/ui/embed.tsx'
import { useAsk } from '#platform/browser/asking/query.tsx'
import { useFieldTexts, useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { useSession } from '#platform/browser/session.ts'
import { DraftDocument as DraftContract } from '../../contract/document.ts'
import { ListTypes, type TypeLine } from '../../contract/types.ts'
import { nobody } from '../../contract/words.ts'
import { documentHasTitle, restrictedNamesItsReaders } from '../../rules/document.ts'
import { DocumentFields, type DocumentFacts } from './document-fields.tsx'

type Props = { onClose: () => void; clause?: string | undefined }

/** Begins a document: its title, its type and where it applies. Its text comes after. */
export function DraftDocument({ open, onClose, clause }: Props & { open: boolean }) {
  const { t } = useTranslation('documents-ui')
  return (
    <Dialog open={open} onClose={onClose} title={t('steps.draft')} size={780}>
      <DraftForm clause={clause} onClose={onClose} />
    </Dialog>
  )
}

function DraftForm({ onClose, clause }: Props) {
  const { t } = useTranslation('documents-ui')
  const named = useNamed()
  const navigate = useNavigate()
  const why = useRefusalText('documents')
  const { textOf, fieldTexts } = useFieldTexts('documents')
  const { person } = useSession()
  const types = useAsk(ListTypes, { limit: 200, kind: 'document', state: 'active' }).data?.rows ?? []
  const draft = useStep(DraftContract, 'documents')
  const [ids] = useState(() => ({ id: newId(), revisionId: newId() }))
  const [words, setWords] = useState({ titleEn: '', titleAr: '' })
  const [type, setType] = useState<TypeLine>()
  const [facts, setFacts] = useState<DocumentFacts>({
    ...blank,
    ownerId: person?.id ?? '',
    clauses: clause ? [clause] : [],
  })
  const [tried, setTried] = useState(false)
  const errors = fieldTexts(draft.raw)
  const missing = (value: unknown) => (tried && !value ? textOf('required') : undefined)
  const untitled = documentHasTitle(words)
  const refusal = restrictedNamesItsReaders(facts.confidentiality, facts.distribution)
  const choose = (id: string | null) => {
    const chosen = types.find((one) => one.id === id)
    setType(chosen)
    if (chosen) setFacts((before) => ({ ...before, ...usual(chosen, before.ownerId) }))
  }
  return (
    <Form
      submit={t('steps.draft')}
      submitting={draft.busy}
      onCancel={onClose}
      problem={draft.problem ?? (tried ? why(refusal) : undefined)}
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (untitled || refusal || !type || !facts.ownerId) return
        void draft.run({ ...ids, typeId: type.id, ...words, ...facts }, {}, t('done.draft'), () => {
          onClose()
          void navigate({ to: `/documents/${ids.id}`, search: { tab: 'draft' } as never })
        })
      }}
    >
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md" verticalSpacing={4}>
        <TextInput
          {...fieldLook({
            label: t('fields.titleEn'),
            error: errors['titleEn'] ?? (tried ? why(untitled) : undefined),
          })}
          dir="ltr"
          lang="en"
          data-autofocus
          value={words.titleEn}
          onChange={(event) => setWords({ ...words, titleEn: event.currentTarget.value })}
        />
        <TextInput
          {...fieldLook({ label: t('fields.titleAr'), error: errors['titleAr'] })}
          dir="rtl"
          lang="ar"
          value={words.titleAr}
          onChange={(event) => setWords({ ...words, titleAr: event.currentTarget.value })}
        />
      </SimpleGrid>
      <Select
        {...fieldLook({
          label: t('fields.type'),
          hint: type ? t('fields.numberWillBe', { number: type.nextNumber }) : t('fields.typeHint'),
          error: missing(type),
          required: true,
        })}
        {...longChoice(
          type?.id ?? null,
          types.map((one) => ({ value: one.id, label: `${one.prefix} · ${named(one)}` })),
        )}
        onChange={choose}
      />
      <DocumentFields
        value={facts}
        onChange={(change) => setFacts({ ...facts, ...change })}
        errorOf={(name) => errors[name] ?? (name === 'ownerId' ? missing(facts.ownerId) : undefined)}
      />
    </Form>
  )
}

const blank: DocumentFacts = {
  ownerId: '',
  legacyNumber: '',
  processIds: [],
  clauses: [],
  siteIds: [],
  confidentiality: 'internal',
  language: 'both',
  distribution: nobody,
  reviewMonths: null,
}

const usual = (
  { ownerId, confidentiality, reviewMonths, distribution }: TypeLine,
  before: string,
): Partial<DocumentFacts> => ({
  ownerId: ownerId ?? before,
  confidentiality,
  reviewMonths,
  distribution,
})
