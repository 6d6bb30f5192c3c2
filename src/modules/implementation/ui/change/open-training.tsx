import { MultiSelect, Select, SimpleGrid, Textarea, TextInput } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '#design/step/dialog.tsx'
import { fieldLook, Form } from '#design/step/form-field.tsx'
import { longList } from '#design/step/long-list.ts'
import { newId } from '#kernel/ids.ts'
import { useStep } from '#modules/actions/ui/embed.tsx'
import { TrainingMethod } from '#modules/competence/contract.ts'
import { ListPeople } from '#modules/identity/contract.ts'
import { PersonPicker, useNamed } from '#modules/identity/ui/embed.tsx'
import { useEvery } from '#platform/browser/asking/query.tsx'
import { useFieldTexts } from '#platform/browser/asking/refusal-text.ts'
import type { WholeChange } from '../../contract/change-record.ts'
import { OpenTraining } from '../../contract/changes.ts'
import { dueOf } from './open-task.tsx'

type Props = { change: WholeChange; open: boolean; onClose: () => void }

/** A training the change needs: it knows already what for, whom and by when. */
export function PlanTrainingFor({ open, ...rest }: Props) {
  const { t } = useTranslation('implementation-ui')
  return (
    <Dialog open={open} onClose={rest.onClose} title={t('changes.opens.train')} size={680}>
      <TrainingForm {...rest} />
    </Dialog>
  )
}

const begun = (change: WholeChange) => ({
  id: newId(),
  titleEn: change.titleEn,
  titleAr: change.titleAr,
  purpose: change.purpose,
  method: 'instruction' as TrainingMethod,
  ownerId: change.ownerId,
  trainerId: change.ownerId as string | null,
  processIds: change.processIds,
  documentIds: change.documentIds,
  dueOn: dueOf(change) as string | null,
  participantIds: change.personIds,
  proof: '',
})

function TrainingForm({ change, onClose }: Omit<Props, 'open'>) {
  const { t } = useTranslation('implementation-ui')
  const named = useNamed()
  const { textOf, fieldTexts } = useFieldTexts('competence')
  const people = useEvery(ListPeople, {}).data?.rows ?? []
  const plan = useStep(OpenTraining, 'implementation', ['competence'])
  const [training, setTraining] = useState(() => begun(change))
  const [openingId] = useState(newId)
  const [tried, setTried] = useState(false)
  const set = (some: Partial<typeof training>) => setTraining((before) => ({ ...before, ...some }))
  const errors = fieldTexts(plan.raw)
  const missing = (value: unknown) => (tried && !value ? textOf('required') : undefined)
  const { dueOn, ownerId } = training
  return (
    <Form
      submit={t('changes.opens.train')}
      submitting={plan.busy}
      onCancel={onClose}
      problem={plan.problem}
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (!dueOn || !ownerId) return
        const given = { id: change.id, openingId, training: { ...training, dueOn } }
        void plan.run(given, {}, t('changes.done.train'), onClose)
      }}
    >
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md" verticalSpacing={0}>
        <TextInput
          {...fieldLook({ label: t('changes.titleEn'), error: errors['training.titleEn'] })}
          dir="ltr"
          lang="en"
          data-autofocus
          value={training.titleEn}
          onChange={(event) => set({ titleEn: event.currentTarget.value })}
        />
        <TextInput
          {...fieldLook({ label: t('changes.titleAr') })}
          dir="rtl"
          lang="ar"
          value={training.titleAr}
          onChange={(event) => set({ titleAr: event.currentTarget.value })}
        />
        <Select
          {...fieldLook({ label: t('changes.opens.method'), required: true })}
          allowDeselect={false}
          data={TrainingMethod.options.map((value) => ({ value, label: t(`competence:methods.${value}`) }))}
          value={training.method}
          onChange={(method) => set({ method: method as TrainingMethod })}
        />
        <DateInput
          {...fieldLook({ label: t('changes.opens.due'), error: missing(dueOn), required: true })}
          excludeDate={(day) => day < change.today}
          value={dueOn}
          onChange={(day) => set({ dueOn: day })}
        />
        <PersonPicker
          label={t('changes.opens.owner')}
          required
          error={missing(ownerId)}
          value={ownerId || null}
          onChange={(id) => set({ ownerId: id ?? '' })}
        />
        <PersonPicker
          label={t('changes.opens.trainer')}
          value={training.trainerId}
          onChange={(trainerId) => set({ trainerId })}
        />
      </SimpleGrid>
      <MultiSelect
        {...fieldLook({ label: t('changes.opens.participants') })}
        {...longList}
        data={people.filter(({ active }) => active).map((one) => ({ value: one.id, label: named(one) }))}
        value={training.participantIds}
        onChange={(participantIds) => set({ participantIds })}
      />
      <Textarea
        {...fieldLook({ label: t('changes.opens.proof') })}
        dir="auto"
        autosize
        minRows={2}
        value={training.proof}
        onChange={(event) => set({ proof: event.currentTarget.value })}
      />
    </Form>
  )
}
