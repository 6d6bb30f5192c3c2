import { DateInput } from '@mantine/dates'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CalendarDate } from '#kernel/dates.ts'
import { ReasonForm, type ReasonedStep } from './confirm-with-reason.tsx'
import { Dialog } from './dialog.tsx'
import { fieldLook } from './form-field.tsx'

type Props = Omit<ReasonedStep, 'onConfirm'> & {
  dayLabel: string
  /** The day it opens with. */
  proposed: CalendarDate
  earliest: CalendarDate
  onConfirm: (day: CalendarDate, reason: string) => void
}

/** A step that sets a new day, and says why. */
export function ConfirmNewDay({ open, title, ...rest }: Props) {
  return (
    <Dialog open={open} onClose={rest.onClose} title={title} size={520}>
      <NewDayForm {...rest} />
    </Dialog>
  )
}

function NewDayForm({ dayLabel, proposed, earliest, onConfirm, ...rest }: Omit<Props, 'open' | 'title'>) {
  const { t } = useTranslation('design')
  const [day, setDay] = useState<CalendarDate | null>(proposed)
  const [tried, setTried] = useState(false)
  return (
    <ReasonForm
      {...rest}
      complete={day !== null}
      onTried={() => setTried(true)}
      onConfirm={(reason) => day && onConfirm(day, reason)}
    >
      <DateInput
        {...fieldLook({ label: dayLabel, error: tried && !day ? t('day.required') : undefined, required: true })}
        minDate={earliest}
        value={day}
        onChange={setDay}
      />
    </ReasonForm>
  )
}
