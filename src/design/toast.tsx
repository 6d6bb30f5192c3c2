import { Button, Group } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'

const sixSeconds = 6000

/** "Done", read out politely. */
export const toast = (message: string) =>
  notifications.show({ message, color: 'teal', icon: <IconCheck size={16} aria-hidden />, autoClose: sixSeconds, role: 'status' })

/** "Could not be done": stays until it is closed. */
export const toastProblem = (message: string) =>
  notifications.show({ message, color: 'red', icon: <IconAlertTriangle size={16} aria-hidden />, autoClose: false, role: 'alert' })

/** For what may be taken back within six seconds; never for approvals, closures and signatures. */
export function toastWithUndo(message: string, undo: string, onUndo: () => void) {
  const id = notifications.show({
    color: 'teal',
    icon: <IconCheck size={16} aria-hidden />,
    autoClose: sixSeconds,
    role: 'status',
    message: (
      <Group justify="space-between" wrap="nowrap">
        <span>{message}</span>
        <Button
          size="compact-sm"
          variant="light"
          onClick={() => {
            notifications.hide(id)
            onUndo()
          }}
        >
          {undo}
        </Button>
      </Group>
    ),
  })
}
