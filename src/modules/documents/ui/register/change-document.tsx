import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '#design/step/dialog.tsx'
import { Form } from '#design/step/form-field.tsx'
import { useStep } from '#modules/actions/ui/embed.tsx'
import { useFieldTexts, useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { ChangeDocument as ChangeContract } from '../../contract/document.ts'
import type { WholeDocument } from '../../contract/register.ts'
import { restrictedNamesItsReaders } from '../../rules/document.ts'
import { DocumentFields, type DocumentFacts } from './document-fields.tsx'

type Props = { document: WholeDocument; open: boolean; onClose: () => void }

/** Whose it is, where it applies and who reads it. */
export function ChangeDocument({ document, open, onClose }: Props) {
  const { t } = useTranslation('documents-ui')
  return (
    <Dialog open={open} onClose={onClose} title={t('steps.change')} size={780}>
      <ChangeForm document={document} onClose={onClose} />
    </Dialog>
  )
}

function ChangeForm({ document, onClose }: Omit<Props, 'open'>) {
  const { t } = useTranslation('documents-ui')
  const why = useRefusalText('documents')
  const { textOf, fieldTexts } = useFieldTexts('documents')
  const change = useStep(ChangeContract, 'documents')
  const [facts, setFacts] = useState<DocumentFacts>(() => factsOf(document))
  const errors = fieldTexts(change.raw)
  const refusal = restrictedNamesItsReaders(facts.confidentiality, facts.distribution)
  return (
    <Form
      submit={t('steps.save')}
      submitting={change.busy}
      onCancel={onClose}
      problem={change.problem ?? why(refusal)}
      onSubmit={(event) => {
        event.preventDefault()
        if (refusal || !facts.ownerId) return
        void change.run({ id: document.id, ...facts }, { version: document.version }, t('done.change'), onClose)
      }}
    >
      <DocumentFields
        value={facts}
        onChange={(some) => setFacts({ ...facts, ...some })}
        errorOf={(name) => errors[name] ?? (name === 'ownerId' && !facts.ownerId ? textOf('required') : undefined)}
      />
    </Form>
  )
}

const factsOf = (document: WholeDocument): DocumentFacts => ({
  ownerId: document.ownerId,
  legacyNumber: document.legacyNumber,
  processIds: document.processIds,
  clauses: document.clauses,
  siteIds: document.siteIds,
  confidentiality: document.confidentiality,
  language: document.language,
  distribution: document.distribution,
  reviewMonths: document.reviewMonths,
})
