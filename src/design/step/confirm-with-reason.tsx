import { Button, Group, Stack, Text, Textarea } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from './dialog.tsx'
import { fieldLook, FormProblem } from './form-field.tsx'

type Reasoned = {
  onClose: () => void
  /** What will happen, in one or two sentences. */
  what: ReactNode
  reasonLabel?: string
  confirm: string
  danger?: boolean
  busy?: boolean
  problem?: string | undefined
  onConfirm: (reason: string) => void
}
export type ReasonedStep = Reasoned & { open: boolean; title: string }

/** A step that can be done once, and asks why it is done. */
export function ConfirmWithReason({ open, title, ...rest }: ReasonedStep) {
  return (
    <Dialog open={open} onClose={rest.onClose} title={title} size={520}>
      <ReasonForm {...rest} />
    </Dialog>
  )
}

type FormProps = Reasoned & {
  /** What else is asked: stands above the reason. */
  children?: ReactNode
  /** Whether the rest is filled in; without it nothing is confirmed. */
  complete?: boolean
  /** The button was pressed: what is missing may now say so. */
  onTried?: () => void
}

/** The inside of a dialog that asks why, and perhaps for one thing more. */
export function ReasonForm({
  onClose,
  what,
  reasonLabel,
  confirm,
  danger,
  busy,
  problem,
  children,
  complete = true,
  onTried,
  onConfirm,
}: FormProps) {
  const { t } = useTranslation('design')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const missing = tried && reason.trim() === '' ? t('reason.required') : undefined
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        onTried?.()
        if (complete && reason.trim() !== '') onConfirm(reason.trim())
      }}
    >
      <Stack gap="sm">
        <Text size="sm">{what}</Text>
        <FormProblem>{problem}</FormProblem>
        {children}
        <Textarea
          {...fieldLook({ label: reasonLabel ?? t('reason.label'), error: missing, required: true })}
          dir="auto"
          autosize
          minRows={2}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          data-autofocus
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" color={danger ? 'red.8' : undefined} loading={busy ?? false}>
            {confirm}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
