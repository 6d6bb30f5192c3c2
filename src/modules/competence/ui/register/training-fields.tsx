import { MultiSelect, Select, SimpleGrid, Textarea, TextInput } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import { useTranslation } from 'react-i18next'
import { fieldLook } from '#design/step/form-field.tsx'
import { longList } from '#design/step/long-list.ts'
import { type Answer, firstRefusal } from '#kernel/refusal.ts'
import { PersonPicker } from '#modules/identity/ui/embed.tsx'
import { useProcessChoices } from '#modules/processes/ui/embed.tsx'
import { TrainingMethod } from '../../contract.ts'
import { trainerIsOne, trainingHasTitle } from '../../rules.ts'
import { DocumentsField, type LinkedDocument } from './documents-field.tsx'

/** What is said of a training before anybody takes part. */
export type TrainingFacts = {
  titleEn: string
  titleAr: string
  purpose: string
  method: TrainingMethod
  ownerId: string
  trainerId: string | null
  trainerName: string
  processIds: string[]
  documentIds: string[]
  dueOn: string | null
  proof: string
}

export const wrongWith = (facts: TrainingFacts): Answer => firstRefusal(trainingHasTitle(facts), trainerIsOne(facts))

type Props = {
  value: TrainingFacts
  /** Those linked already, so that they can be named. */
  documents: readonly LinkedDocument[]
  onChange: (change: Partial<TrainingFacts>) => void
  errorOf: (name: string) => string | undefined
}

export function TrainingFields({ value, documents, onChange, errorOf }: Props) {
  const { t } = useTranslation('competence-ui')
  const processes = useProcessChoices()
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md" verticalSpacing={4}>
        <TextInput
          {...fieldLook({ label: t('fields.titleEn'), error: errorOf('titleEn') })}
          dir="ltr"
          lang="en"
          data-autofocus
          value={value.titleEn}
          onChange={(event) => onChange({ titleEn: event.currentTarget.value })}
        />
        <TextInput
          {...fieldLook({ label: t('fields.titleAr'), error: errorOf('titleAr') })}
          dir="rtl"
          lang="ar"
          value={value.titleAr}
          onChange={(event) => onChange({ titleAr: event.currentTarget.value })}
        />
        <Select
          {...fieldLook({ label: t('fields.method'), error: errorOf('method'), required: true })}
          allowDeselect={false}
          data={TrainingMethod.options.map((one) => ({ value: one, label: t(`competence:methods.${one}`) }))}
          value={value.method}
          onChange={(method) => onChange({ method: method as TrainingMethod })}
        />
        <DateInput
          {...fieldLook({ label: t('fields.dueOn'), error: errorOf('dueOn'), required: true })}
          value={value.dueOn}
          onChange={(dueOn) => onChange({ dueOn })}
        />
        <PersonPicker
          label={t('fields.owner')}
          required
          error={errorOf('ownerId')}
          value={value.ownerId || null}
          onChange={(ownerId) => onChange({ ownerId: ownerId ?? '' })}
        />
        <PersonPicker
          label={t('fields.trainer')}
          hint={t('fields.trainerHint')}
          error={errorOf('trainerId')}
          value={value.trainerId}
          onChange={(trainerId) => onChange({ trainerId })}
        />
      </SimpleGrid>
      {!value.trainerId && (
        <TextInput
          {...fieldLook({
            label: t('fields.trainerName'),
            hint: t('fields.trainerNameHint'),
            error: errorOf('trainerName'),
          })}
          dir="auto"
          value={value.trainerName}
          onChange={(event) => onChange({ trainerName: event.currentTarget.value })}
        />
      )}
      <Textarea
        {...fieldLook({ label: t('fields.purpose'), error: errorOf('purpose') })}
        dir="auto"
        autosize
        minRows={2}
        value={value.purpose}
        onChange={(event) => onChange({ purpose: event.currentTarget.value })}
      />
      <Textarea
        {...fieldLook({ label: t('fields.proof'), hint: t('fields.proofHint'), error: errorOf('proof') })}
        dir="auto"
        autosize
        minRows={2}
        value={value.proof}
        onChange={(event) => onChange({ proof: event.currentTarget.value })}
      />
      <MultiSelect
        {...fieldLook({ label: t('fields.processes'), error: errorOf('processIds') })}
        {...longList}
        data={processes}
        value={value.processIds}
        onChange={(processIds) => onChange({ processIds })}
      />
      <DocumentsField
        known={documents}
        value={value.documentIds}
        onChange={(documentIds) => onChange({ documentIds })}
      />
    </>
  )
}
