import { Button, Group, Stack, Text, Textarea } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from './dialog.tsx'
import { fieldLook, FormProblem } from './form-field.tsx'

type Props = {
  open: boolean
  onClose: () => void
  title: string
  /** What will happen, in one or two sentences. */
  what: ReactNode
  reasonLabel?: string
  confirm: string
  danger?: boolean
  busy?: boolean
  problem?: string | undefined
  onConfirm: (reason: string) => void
}

/** A step that can be done once, and asks why it is done. */
export function ConfirmWithReason({
  open,
  onClose,
  title,
  what,
  reasonLabel,
  confirm,
  danger,
  busy,
  problem,
  onConfirm,
}: Props) {
  const { t } = useTranslation('design')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const missing = tried && reason.trim() === '' ? t('reason.required') : undefined
  const close = () => {
    setReason('')
    setTried(false)
    onClose()
  }
  return (
    <Dialog open={open} onClose={close} title={title} size={520}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setTried(true)
          if (reason.trim() !== '') onConfirm(reason.trim())
        }}
      >
        <Stack gap="sm">
          <Text size="sm">{what}</Text>
          <FormProblem>{problem}</FormProblem>
          <Textarea
            {...fieldLook({ label: reasonLabel ?? t('reason.label'), error: missing, required: true })}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            data-autofocus
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t('cancel')}
            </Button>
            <Button type="submit" color={danger ? 'red.8' : undefined} loading={busy ?? false}>
              {confirm}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}
