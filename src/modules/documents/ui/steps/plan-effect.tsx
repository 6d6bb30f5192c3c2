import { Checkbox } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '#design/step/dialog.tsx'
import { fieldLook, Form } from '#design/step/form-field.tsx'
import { useStep, useToday } from '#modules/actions/ui/embed.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import type { WholeRevision } from '../../contract/register.ts'
import { PlanEffect } from '../../contract/revision.ts'
import { trainedBeforeADay } from '../../rules/revision.ts'

type Props = { revision: WholeRevision; open: boolean; onClose: () => void }

/** From when it is to hold, and whether people read it before. */
export function PlanEffectDialog({ revision, open, onClose }: Props) {
  const { t } = useTranslation('documents-ui')
  return (
    <Dialog open={open} onClose={onClose} title={t('steps.plan')} size={460}>
      <PlanForm revision={revision} onClose={onClose} />
    </Dialog>
  )
}

function PlanForm({ revision, onClose }: Omit<Props, 'open'>) {
  const { t } = useTranslation('documents-ui')
  const why = useRefusalText('documents')
  const today = useToday()
  const plan = useStep(PlanEffect, 'documents')
  const [effectiveOn, setDay] = useState<string | null>(revision.effectiveOn)
  const [trainFirst, setTrain] = useState(revision.trainFirst)
  const refusal = trainedBeforeADay(trainFirst, effectiveOn, today)
  return (
    <Form
      submit={t('steps.plan')}
      submitting={plan.busy}
      onCancel={onClose}
      problem={plan.problem ?? why(refusal)}
      onSubmit={(event) => {
        event.preventDefault()
        if (refusal) return
        const given = { id: revision.id, effectiveOn, trainFirst }
        void plan.run(given, { version: revision.version }, t('done.plan'), onClose)
      }}
    >
      <DateInput
        {...fieldLook({ label: t('fields.effectiveOn'), hint: t('submit.effectiveHint') })}
        clearable
        minDate={today}
        value={effectiveOn}
        onChange={setDay}
      />
      <Checkbox
        label={t('submit.trainFirst')}
        checked={trainFirst}
        disabled={revision.state === 'for-training'}
        onChange={(event) => setTrain(event.currentTarget.checked)}
      />
    </Form>
  )
}
