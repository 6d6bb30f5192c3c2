import { SimpleGrid, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { AddParty, ChangeParty, type InterestedParty } from '../../contract/parties.ts'
import { partyHasName } from '../../rules/parties.ts'
import { EntryForm } from '../reviews/entry-form.tsx'
import { useEntryForm } from '../reviews/use-entry-form.ts'

type Described = Pick<InterestedParty, 'nameEn' | 'nameAr' | 'relevance' | 'ownerId'>
const blank: Described = { nameEn: '', nameAr: '', relevance: '', ownerId: '' }

/** Who has a stake in what we do, and why that matters. */
export function PartyForm({ party, onClose }: { party?: InterestedParty; onClose: () => void }) {
  const { t } = useTranslation('context')
  const added = t('context-ui:done.addParty')
  const { form, state } = useEntryForm({ add: AddParty, change: ChangeParty, added, entry: party, blank, onClose })
  return (
    <EntryForm
      state={state}
      add={t('context-ui:parties.add')}
      refusal={form.isTouched('nameAr') || state.tried ? partyHasName(form.values) : undefined}
      onClose={onClose}
    >
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md" verticalSpacing={4}>
        <TextInput {...state.field('nameEn')} dir="ltr" lang="en" data-autofocus />
        <TextInput {...state.field('nameAr')} dir="rtl" lang="ar" />
      </SimpleGrid>
      <Textarea {...state.field('relevance', true)} dir="auto" autosize minRows={2} />
    </EntryForm>
  )
}
