import { Button, Group } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import i18next from 'i18next'

const sixSeconds = 6000
const closable = () => ({ withBorder: true, closeButtonProps: { 'aria-label': i18next.t('design:close') } })
const done = () => ({
  ...closable(),
  color: 'teal',
  icon: <IconCheck size={16} aria-hidden />,
  autoClose: sixSeconds,
  role: 'status',
})

/** "Done", read out politely. */
export const toast = (message: string) => notifications.show({ ...done(), message })

/** "Could not be done": stays until it is closed. */
export const toastProblem = (message: string) =>
  notifications.show({
    ...closable(),
    message,
    color: 'red',
    icon: <IconAlertTriangle size={16} aria-hidden />,
    autoClose: false,
    role: 'alert',
  })

/** For what may be taken back within six seconds; never for approvals, closures and signatures. */
export function toastWithUndo(message: string, onUndo: () => void) {
  const undo = () => {
    notifications.hide(id)
    onUndo()
  }
  const id = notifications.show({
    ...done(),
    message: (
      <Group justify="space-between" wrap="nowrap">
        <span>{message}</span>
        <Button size="compact-sm" variant="light" onClick={undo}>
          {i18next.t('design:undo')}
        </Button>
      </Group>
    ),
  })
}
