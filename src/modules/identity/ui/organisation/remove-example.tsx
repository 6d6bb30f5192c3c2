import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormProblem } from '#design/form-field.tsx'
import { toast } from '#design/toast.tsx'
import { post } from '#platform/browser/api.ts'
import { useRefusalText } from '#platform/browser/refusal-text.ts'
import { useSessionSteps } from '#platform/browser/session.ts'
import { useDeed } from '../use-deed.ts'

/** One step back to an installation without the example. */
export function RemoveExample() {
  const { t } = useTranslation('identity')
  const why = useRefusalText('identity')
  const [asking, setAsking] = useState(false)
  const { startAfresh } = useSessionSteps()
  const remove = useDeed(async () => {
    await post('/example', {}, { method: 'DELETE', module: 'identity' })
    toast(t('example.removed'))
    await startAfresh()
  })
  return (
    <>
      <Button variant="default" leftSection={<IconTrash size={16} aria-hidden />} onClick={() => setAsking(true)}>
        {t('example.remove')}
      </Button>
      <Modal
        opened={asking}
        onClose={() => setAsking(false)}
        title={t('example.remove')}
        closeButtonProps={{ 'aria-label': t('design:close') }}
      >
        <Stack gap="sm">
          <FormProblem>{why(remove.problem)}</FormProblem>
          <Text size="sm">{t('example.removeWhy')}</Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={() => setAsking(false)}>
              {t('design:cancel')}
            </Button>
            <Button
              color="red.8"
              loading={remove.telling}
              onClick={() => void remove.tell(undefined).catch(() => undefined)}
            >
              {t('example.remove')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  )
}
