import { Group, Kbd, Stack, Switch, Text } from '@mantine/core'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '#design/step/dialog.tsx'
import { switchShortcuts, useShortcutsAreOn } from '#platform/browser/page/shortcuts.ts'

const sheet = [
  { key: 'go', rows: ['home', 'work', 'audits', 'nonconformities'] },
  { key: 'here', rows: ['filter', 'create', 'next', 'previous', 'open'] },
  { key: 'everywhere', rows: ['palette', 'sheet', 'close'] },
] as const

const keysOf: Readonly<Record<string, readonly string[]>> = {
  home: ['G', 'H'],
  work: ['G', 'W'],
  audits: ['G', 'A'],
  nonconformities: ['G', 'N'],
  filter: ['/'],
  create: ['C'],
  next: ['J'],
  previous: ['K'],
  open: ['Enter'],
  palette: ['Ctrl + K'],
  sheet: ['?'],
  close: ['Esc'],
}

/** Every key there is, and the switch for those who would rather have none. */
export function ShortcutSheet({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('web')
  const on = useShortcutsAreOn()
  return (
    <Dialog open onClose={onClose} title={t('shortcuts.title')} size={480}>
      <Stack gap="md">
        <Switch
          label={t('shortcuts.on')}
          description={t('shortcuts.why')}
          checked={on}
          onChange={(event) => switchShortcuts(event.currentTarget.checked)}
        />
        {sheet.map(({ key, rows }) => (
          <section key={key} aria-labelledby={`shortcuts-${key}`}>
            <Text id={`shortcuts-${key}`} size="xs" c="dimmed" fw={600} mb={6}>
              {t(`shortcuts.${key}`)}
            </Text>
            <Stack gap={6} component="dl" m={0}>
              {rows.map((row) => (
                <Group key={row} justify="space-between" wrap="nowrap">
                  <Text component="dt" size="sm">
                    {t(`shortcuts.keys.${row}`)}
                  </Text>
                  <Group component="dd" gap={4} m={0} dir="ltr" wrap="nowrap">
                    {(keysOf[row] ?? []).map((one, at) => (
                      <Fragment key={one}>
                        {at > 0 && (
                          <Text component="span" size="xs" c="dimmed" dir="auto">
                            {t('shortcuts.then')}
                          </Text>
                        )}
                        <Kbd>{one}</Kbd>
                      </Fragment>
                    ))}
                  </Group>
                </Group>
              ))}
            </Stack>
          </section>
        ))}
      </Stack>
    </Dialog>
  )
}
