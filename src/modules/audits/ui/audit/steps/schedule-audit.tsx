import { SimpleGrid, Text } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import { schemaResolver, useForm } from '@mantine/form'
import { IconCalendar } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '#design/step/dialog.tsx'
import { fieldLook, Form } from '#design/step/form-field.tsx'
import { toast } from '#design/step/toast.tsx'
import { useTell } from '#platform/browser/asking/query.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { ScheduleAudit } from '../../../contract/audit.ts'
import { useErrors } from '../../errors.ts'
import type { WholeAudit } from './steps.ts'

type Props = { whole: WholeAudit; open: boolean; onClose: () => void }

export function ScheduleDialog({ whole, open, onClose }: Props) {
  const { t } = useTranslation('audits-ui')
  return (
    <Dialog open={open} onClose={onClose} title={t('schedule.title')} size={520}>
      {open && <ScheduleForm whole={whole} onClose={onClose} />}
    </Dialog>
  )
}

function ScheduleForm({ whole: { audit }, onClose }: Omit<Props, 'open'>) {
  const { t } = useTranslation('audits-ui')
  const why = useRefusalText('audits')
  const schedule = useTell(ScheduleAudit, { alsoRefresh: ['platform'] })
  const form = useForm({
    initialValues: { id: audit.id, from: audit.from ?? '', to: audit.to ?? '' },
    validate: schemaResolver(ScheduleAudit.input, { sync: true }),
  })
  const errorOf = useErrors(form.errors, schedule.problem)
  const submit = form.onSubmit((input) =>
    schedule.tell(input, { version: audit.version }).then(
      () => {
        toast(t('schedule.done'))
        onClose()
      },
      () => undefined,
    ),
  )
  const setFrom = (from: string | null) => {
    form.setFieldValue('from', from ?? '')
    if (from && (form.values.to === '' || form.values.to < from)) form.setFieldValue('to', from)
  }
  const shared = { valueFormat: 'D MMM YYYY', leftSection: <IconCalendar size={15} aria-hidden />, clearable: false }
  return (
    <Form
      submit={t('audits:steps.schedule')}
      submitting={schedule.telling}
      onCancel={onClose}
      problem={why(schedule.problem)}
      onSubmit={submit}
    >
      <Text size="sm" mb="xs">
        {audit.number ? t('schedule.what') : t('schedule.whatFirst')}
      </Text>
      <SimpleGrid cols={2}>
        <DateInput
          {...shared}
          {...fieldLook({ label: t('from'), error: errorOf('from'), required: true })}
          value={form.values.from || null}
          onChange={setFrom}
        />
        <DateInput
          {...shared}
          {...fieldLook({ label: t('to'), error: errorOf('to'), required: true })}
          value={form.values.to || null}
          onChange={(to) => form.setFieldValue('to', to ?? '')}
          {...(form.values.from ? { minDate: form.values.from } : {})}
        />
      </SimpleGrid>
    </Form>
  )
}
