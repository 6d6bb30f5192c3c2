import { Button, Group, Paper, Text } from '@mantine/core'
import { IconFlask } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMay } from '#platform/browser/session.ts'

const RemoveExample = lazy(() => import('./remove-example.tsx').then((module) => ({ default: module.RemoveExample })))

/** Nobody shall take the example company for their own. */
export function ExampleBanner() {
  const { t } = useTranslation('web')
  const may = useMay()
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
        {may('identity.remove-example') && (
          <Button size="compact-sm" variant="subtle" c="inherit" onClick={() => setAsking(true)}>
            {t('example.remove')}
          </Button>
        )}
      </Group>
      {asking && (
        <Suspense>
          <RemoveExample onClose={() => setAsking(false)} />
        </Suspense>
      )}
    </Paper>
  )
}
