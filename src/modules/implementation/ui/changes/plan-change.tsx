import { Select, Text } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '#design/step/dialog.tsx'
import { fieldLook, Form } from '#design/step/form-field.tsx'
import { numbered } from '#kernel/direction.ts'
import { newId } from '#kernel/ids.ts'
import { firstRefusal } from '#kernel/refusal.ts'
import { titleOf } from '#kernel/records/work.ts'
import { ListActions } from '#modules/actions/contract.ts'
import { useStep } from '#modules/actions/ui/embed.tsx'
import { useAsk } from '#platform/browser/asking/query.tsx'
import { useFieldTexts, useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { useSession } from '#platform/browser/session.ts'
import type { PlannedChange } from '../../contract/change-record.ts'
import { EditChange, ProposeChange, type Responsibility } from '../../contract/changes.ts'
import { changeDaysAreInOrder, changeHasTitle } from '../../rules/changes/change.ts'
import { ChangeFields, type Plan } from './change-fields.tsx'

export type Origin = { fromRecord: 'assessment-answer' | 'action'; fromId: string }

type Props = { open: boolean; onClose: () => void; origin?: Origin | undefined }

/** Begins a change: a draft may leave open what is asked for when it is submitted. */
export function PlanChange({ open, onClose, origin }: Props) {
  const { t } = useTranslation('implementation-ui')
  return (
    <Dialog open={open} onClose={onClose} title={t('changes.steps.plan')} size={860}>
      <ProposeForm onClose={onClose} origin={origin} />
    </Dialog>
  )
}

const blank: Plan = {
  titleEn: '',
  titleAr: '',
  reason: '',
  purpose: '',
  consequences: '',
  unwanted: '',
  integrity: '',
  resources: '',
  criterion: '',
  processIds: [],
  documentIds: [],
  personIds: [],
  siteIds: [],
  responsibilities: [],
  ownerId: '',
  reviewerId: null,
  plannedFrom: null,
  plannedUntil: null,
  reviewOn: null,
}

function ProposeForm({ onClose, origin }: Omit<Props, 'open'>) {
  const { t } = useTranslation('implementation-ui')
  const navigate = useNavigate()
  const { person } = useSession()
  const propose = useStep(ProposeChange, 'implementation')
  const [id] = useState(newId)
  const [actionId, setActionId] = useState<string | null>(null)
  const from = origin ?? (actionId ? { fromRecord: 'action' as const, fromId: actionId } : {})
  return (
    <PlanForm
      step={propose}
      start={{ ...blank, ownerId: person?.id ?? '', responsibilities: [{ id: newId(), what: '', personId: null }] }}
      submit={t('changes.steps.save')}
      onClose={onClose}
      onPlanned={(plan) =>
        void propose.run({ id, ...plan, ...from }, {}, t('changes.done.plan'), () => {
          onClose()
          void navigate({ to: `/changes/${id}` as never })
        })
      }
    >
      {origin ? (
        <Text size="sm" c="dimmed">
          {t('implementation:changeParts.fromRecord')}: {t(`changes.origins.${origin.fromRecord}`)}
        </Text>
      ) : (
        <FromAction value={actionId} onChange={setActionId} />
      )}
    </PlanForm>
  )
}

function FromAction({ value, onChange }: { value: string | null; onChange: (id: string | null) => void }) {
  const { t } = useTranslation('implementation-ui')
  const actions = useAsk(ListActions, { limit: 200, open: 'true' }).data?.rows ?? []
  return (
    <Select
      {...fieldLook({ label: t('implementation:changeParts.fromRecord'), hint: t('changes.hints.from') })}
      searchable
      clearable
      data={actions.map((one) => ({ value: one.id, label: numbered(one.number, titleOf(one.description)) }))}
      value={value}
      onChange={onChange}
    />
  )
}

type EditProps = { change: PlannedChange; open: boolean; onClose: () => void }

/** Changes what is planned; what was submitted is taken back by it. */
export function EditPlan({ change, open, onClose }: EditProps) {
  const { t } = useTranslation('implementation-ui')
  const title = t(change.state === 'submitted' ? 'changes.steps.takeBack' : 'changes.steps.edit')
  return (
    <Dialog open={open} onClose={onClose} title={title} size={860}>
      <EditForm change={change} onClose={onClose} />
    </Dialog>
  )
}

function EditForm({ change, onClose }: Omit<EditProps, 'open'>) {
  const { t } = useTranslation('implementation-ui')
  const edit = useStep(EditChange, 'implementation')
  const { id, version, state } = change
  return (
    <PlanForm
      step={edit}
      start={planOf(change)}
      submit={t('changes.steps.save')}
      onClose={onClose}
      onPlanned={(plan) => void edit.run({ id, ...plan }, { version }, t('changes.done.edit'), onClose)}
    >
      {state === 'submitted' && <Text size="sm">{t('changes.ask.takeBack')}</Text>}
    </PlanForm>
  )
}

const planOf = (change: PlannedChange): Plan => {
  const fields = Object.keys(blank) as (keyof Plan)[]
  return Object.fromEntries(fields.map((field) => [field, change[field]])) as Plan
}

type Planned = Omit<Plan, 'responsibilities'> & { responsibilities: Responsibility[] }
type FormProps = {
  step: Pick<ReturnType<typeof useStep>, 'busy' | 'problem' | 'raw'>
  start: Plan
  submit: string
  onClose: () => void
  onPlanned: (plan: Planned) => void
  children: React.ReactNode
}

function PlanForm({ step, start, submit, onClose, onPlanned, children }: FormProps) {
  const { t } = useTranslation('implementation-ui')
  const why = useRefusalText('implementation')
  const { textOf, fieldTexts } = useFieldTexts('implementation')
  const [plan, setPlan] = useState(start)
  const [tried, setTried] = useState(false)
  const errors = fieldTexts(step.raw)
  const refusal = firstRefusal(changeHasTitle(plan), changeDaysAreInOrder(plan))
  const noOwner = plan.ownerId === '' ? textOf('required') : undefined
  // A line is written when it says what and who; one with neither was never begun.
  const begun = plan.responsibilities.filter(({ what, personId }) => what.trim() !== '' || personId)
  const whole = begun.flatMap(({ personId, ...one }) => (personId && one.what.trim() ? [{ ...one, personId }] : []))
  const isHalf = whole.length < begun.length ? textOf('required') : undefined
  return (
    <Form
      submit={submit}
      submitting={step.busy}
      onCancel={onClose}
      problem={step.problem ?? (tried ? (why(refusal) ?? isHalf) : undefined)}
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (!refusal && !noOwner && !isHalf) onPlanned({ ...plan, responsibilities: whole })
      }}
    >
      <Text size="xs" c="dimmed">
        {t('changes.draftHint')}
      </Text>
      {children}
      <ChangeFields
        value={plan}
        onChange={(change) => setPlan((before) => ({ ...before, ...change }))}
        errorOf={(name) => errors[name] ?? (tried && name === 'ownerId' ? noOwner : undefined)}
      />
    </Form>
  )
}
