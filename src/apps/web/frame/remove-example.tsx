import { Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '#design/step/dialog.tsx'
import { FormProblem } from '#design/step/form-field.tsx'
import { post } from '#platform/browser/asking/api.ts'
import { Problem } from '#platform/browser/asking/problem.ts'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'

/** Asks once more before the example company is taken away. */
export function RemoveExample({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('web')
  const why = useRefusalText()
  const [removing, setRemoving] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const remove = async () => {
    setRemoving(true)
    try {
      await post('/example', {}, { method: 'DELETE' })
      location.assign('/') // nothing of what was known is true any more
    } catch (failure) {
      if (!(failure instanceof Problem)) throw failure
      setProblem(failure)
      setRemoving(false)
    }
  }
  return (
    <Dialog open onClose={onClose} title={t('example.removeTitle')} size={480}>
      <Stack gap="sm">
        <Text size="sm">{t('example.what')}</Text>
        <FormProblem>{why(problem)}</FormProblem>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} data-autofocus>
            {t('example.keep')}
          </Button>
          <Button color="red.8" loading={removing} onClick={() => void remove()}>
            {t('example.remove')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  )
}
