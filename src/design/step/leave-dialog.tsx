import { Button, Group, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Dialog } from './dialog.tsx'

type Props = { open: boolean; onLeave: () => void; onStay: () => void }

/** Asks before what is written is left unsaved. */
export function LeaveDialog({ open, onLeave, onStay }: Props) {
  const { t } = useTranslation('design')
  return (
    <Dialog open={open} onClose={onStay} title={t('leave.title')} size={460}>
      <Stack gap="md">
        <Text size="sm">{t('leave.what')}</Text>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onLeave}>
            {t('leave.leave')}
          </Button>
          <Button data-autofocus onClick={onStay}>
            {t('leave.stay')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  )
}
