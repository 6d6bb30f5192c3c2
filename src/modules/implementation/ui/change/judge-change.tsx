import { Radio, Stack, Text, Textarea } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmWithReason, ReasonForm } from '#design/step/confirm-with-reason.tsx'
import { Dialog } from '#design/step/dialog.tsx'
import { fieldLook, Form } from '#design/step/form-field.tsx'
import { useFormats } from '#design/word/formats.tsx'
import { addDays } from '#kernel/dates.ts'
import { useStep } from '#modules/actions/ui/embed.tsx'
import { useFieldTexts } from '#platform/browser/asking/refusal-text.ts'
import type { WholeChange } from '../../contract/change-record.ts'
import {
  ChangeVerdict,
  FinishChange as FinishContract,
  JudgeChange as JudgeContract,
  ReopenChange as ReopenContract,
} from '../../contract/changes.ts'

type Props = { change: WholeChange; open: boolean; onClose: () => void }

export function FinishChange({ change, open, onClose }: Props) {
  const { t } = useTranslation('implementation-ui')
  const finish = useStep(FinishContract, 'implementation')
  const { id, version } = change
  return (
    <ConfirmWithReason
      open={open}
      onClose={onClose}
      title={t('changes.steps.finish')}
      what={t('changes.ask.finish')}
      reasonLabel={t('implementation:changeParts.doneNote')}
      confirm={t('changes.steps.finish')}
      busy={finish.busy}
      problem={finish.problem}
      onConfirm={(note) => void finish.run({ id, note }, { version }, t('changes.done.finish'), onClose)}
    />
  )
}

/** Whether the criterion is met; before its day only with a reason. */
export function JudgeChange({ open, ...rest }: Props) {
  const { t } = useTranslation('implementation-ui')
  return (
    <Dialog open={open} onClose={rest.onClose} title={t('changes.steps.judge')} size={560}>
      <JudgeForm {...rest} />
    </Dialog>
  )
}

function JudgeForm({ change, onClose }: Omit<Props, 'open'>) {
  const { t } = useTranslation('implementation-ui')
  const { date } = useFormats()
  const { textOf } = useFieldTexts('implementation')
  const judge = useStep(JudgeContract, 'implementation')
  const [verdict, setVerdict] = useState<(typeof ChangeVerdict.options)[number]>('effective')
  const [said, setSaid] = useState({ note: '', earlyReason: '' })
  const [tried, setTried] = useState(false)
  const isEarly = change.reviewOn !== null && change.today < change.reviewOn
  const wanted = isEarly ? (['note', 'earlyReason'] as const) : (['note'] as const)
  const missing = (name: 'note' | 'earlyReason') => (tried && said[name].trim() === '' ? textOf('required') : undefined)
  const labels = {
    note: t('implementation:changeParts.judgement'),
    earlyReason: t('changes.ask.early', { day: date(change.reviewOn ?? '') }),
  }
  return (
    <Form
      submit={t('changes.steps.judge')}
      submitting={judge.busy}
      onCancel={onClose}
      problem={judge.problem}
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (wanted.some((name) => said[name].trim() === '')) return
        const { id, version } = change
        void judge.run({ id, verdict, ...said }, { version }, t('changes.done.judge'), onClose)
      }}
    >
      <Text size="sm">{t('changes.ask.judge')}</Text>
      <Stack gap={2} my="xs">
        <Text size="xs" c="dimmed">
          {t('changes.ask.criterion')}
        </Text>
        <Text size="sm" dir="auto" style={{ whiteSpace: 'pre-line' }}>
          {change.criterion}
        </Text>
      </Stack>
      <Radio.Group
        value={verdict}
        onChange={(chosen) => setVerdict(chosen as typeof verdict)}
        mb="sm"
        aria-label={t('changes.steps.judge')}
      >
        <Stack gap="xs">
          {ChangeVerdict.options.map((value) => (
            <Radio key={value} value={value} label={t(`changes.verdicts.${value}`)} />
          ))}
        </Stack>
      </Radio.Group>
      {wanted.map((name) => (
        <Textarea
          key={name}
          {...fieldLook({ label: labels[name], error: missing(name), required: true })}
          dir="auto"
          autosize
          minRows={2}
          value={said[name]}
          onChange={(event) => setSaid({ ...said, [name]: event.currentTarget.value })}
        />
      ))}
    </Form>
  )
}

/** Taken up again: what is done differently, by when, and when it is judged. */
export function ReopenChange({ open, ...rest }: Props) {
  const { t } = useTranslation('implementation-ui')
  return (
    <Dialog open={open} onClose={rest.onClose} title={t('changes.steps.reopen')} size={560}>
      <ReopenForm {...rest} />
    </Dialog>
  )
}

function ReopenForm({ change, onClose }: Omit<Props, 'open'>) {
  const { t } = useTranslation('implementation-ui')
  const reopen = useStep(ReopenContract, 'implementation')
  const [days, setDays] = useState({
    plannedUntil: addDays(change.today, 30) as string | null,
    reviewOn: addDays(change.today, 120) as string | null,
  })
  const { id, version } = change
  const { plannedUntil, reviewOn } = days
  return (
    <ReasonForm
      onClose={onClose}
      what={t('changes.ask.reopen')}
      confirm={t('changes.steps.reopen')}
      busy={reopen.busy}
      problem={reopen.problem}
      complete={plannedUntil !== null && reviewOn !== null}
      onConfirm={(reason) => {
        if (!plannedUntil || !reviewOn) return
        void reopen.run({ id, reason, plannedUntil, reviewOn }, { version }, t('changes.done.reopen'), onClose)
      }}
    >
      {(['plannedUntil', 'reviewOn'] as const).map((name) => (
        <DateInput
          key={name}
          {...fieldLook({ label: t(`implementation:changeParts.${name}`), required: true })}
          excludeDate={(day) => day < change.today}
          value={days[name]}
          onChange={(day) => setDays({ ...days, [name]: day })}
        />
      ))}
    </ReasonForm>
  )
}
