import { Button, Group, Paper, Stack, Text } from '@mantine/core'
import { IconFlask } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '#design/step/dialog.tsx'
import { FormProblem } from '#design/step/form-field.tsx'
import { post } from '#platform/browser/api.ts'
import { Problem } from '#platform/browser/problem.ts'
import { useRefusalText } from '#platform/browser/refusal-text.ts'

/** Nobody shall take the example company for their own. */
export function ExampleBanner() {
  const { t } = useTranslation('web')
  const [asking, setAsking] = useState(false)
  return (
    <Paper
      role="note"
      className="no-print"
      px="md"
      py={6}
      mb="md"
      maw={1560}
      mx="auto"
      bg="var(--mantine-color-ink-light)"
      c="var(--mantine-color-ink-light-color)"
      style={{ borderColor: 'transparent' }}
    >
      <Group justify="space-between" gap="xs">
        <Group gap={8} wrap="nowrap" flex="1 1 280px">
          <IconFlask size={17} stroke={1.8} aria-hidden style={{ flex: 'none' }} />
          <Text size="sm">
            <b>{t('example.this')}</b> {t('example.try')}
          </Text>
        </Group>
        <Button size="compact-sm" variant="subtle" c="inherit" onClick={() => setAsking(true)}>
          {t('example.remove')}
        </Button>
      </Group>
      {asking && <RemoveDialog onClose={() => setAsking(false)} />}
    </Paper>
  )
}

function RemoveDialog({ onClose }: { onClose: () => void }) {
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
