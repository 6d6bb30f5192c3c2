import { SimpleGrid, Text } from '@mantine/core'
import { DatePickerInput } from '@mantine/dates'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '#design/step/dialog.tsx'
import { fieldLook, Form } from '#design/step/form-field.tsx'
import { newId } from '#kernel/ids.ts'
import type { WorkingHours } from '../../contract/plan.ts'
import type { ItineraryRow } from '../../contract/words.ts'
import { draftItinerary, type Topic } from '../../rules/planning/itinerary.ts'
import type { WholeAudit } from '../audit/steps/steps.ts'
import { teamOf } from '../words.tsx'
import { TimeField } from './itinerary/time-field.tsx'

type Props = { whole: WholeAudit; onClose: () => void; onDraft: (rows: ItineraryRow[]) => void }

const usual: WorkingHours = { from: '08:30', to: '16:30', fridayTo: '12:00', lunchFrom: '12:30', lunchTo: '13:30' }

/** Hours and days off; then the whole itinerary is there to be moved about. Nothing is kept until it is saved. */
export function DraftDialog({ whole, onClose, onDraft }: Props) {
  const { t } = useTranslation('audits-ui')
  const [hours, setHours] = useState(usual)
  const [daysOff, setDaysOff] = useState<string[]>([])
  const { audit } = whole
  const field = (name: keyof WorkingHours) => ({
    ...fieldLook({ label: t(`hours.${name}`) }),
    value: hours[name],
    onChange: (time: string) => setHours({ ...hours, [name]: time }),
  })
  const draft = () =>
    audit.from &&
    audit.to &&
    onDraft(
      draftItinerary({
        from: audit.from,
        to: audit.to,
        daysOff,
        hours,
        team: teamOf(whole.team),
        topics: topicsOf(whole),
        newId,
      }),
    )
  return (
    <Dialog open onClose={onClose} title={t('plan.draft')} size={560}>
      <Form
        submit={t('plan.draft')}
        onCancel={onClose}
        onSubmit={(event) => {
          event.preventDefault()
          draft()
        }}
      >
        <Text size="sm" mb="sm">
          {t('plan.draftWhat')}
        </Text>
        <SimpleGrid cols={{ base: 2, xs: 3 }} verticalSpacing={0}>
          <TimeField {...field('from')} />
          <TimeField {...field('to')} />
          <TimeField {...field('fridayTo')} />
          <TimeField {...field('lunchFrom')} />
          <TimeField {...field('lunchTo')} />
        </SimpleGrid>
        <DatePickerInput
          {...fieldLook({ label: t('hours.daysOff'), hint: t('hours.daysOffHint') })}
          type="multiple"
          value={daysOff}
          onChange={setDaysOff}
          valueFormat="D MMM"
          clearable
          {...(audit.from ? { minDate: audit.from, defaultDate: audit.from } : {})}
          {...(audit.to ? { maxDate: audit.to } : {})}
        />
      </Form>
    </Dialog>
  )
}

/** Each process with its owner; then what is asked of no single process. */
function topicsOf({ audit, processes, auditee }: WholeAudit): Topic[] {
  const { scope } = audit
  const ofProcesses = scope.processes.map(({ processId, clauses }) => ({
    processId,
    clauses,
    auditeeId: processes.find(({ id }) => id === processId)?.ownerId ?? auditee?.id ?? null,
  }))
  const ofSystem = { processId: null, clauses: scope.clauses, auditeeId: auditee?.id ?? null }
  return scope.clauses.length > 0 ? [...ofProcesses, ofSystem] : ofProcesses
}
