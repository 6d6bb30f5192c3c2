import { Group, Stack, Text } from '@mantine/core'
import { IconBulb } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Hint } from '#modules/nonconformities/rules/hints.ts'

/** What a coach would say; nothing is refused for it. */
export function Hints({ hints }: { hints: readonly Hint[] }) {
  const { t } = useTranslation('nonconformities')
  if (hints.length === 0) return null
  return (
    <Stack gap={4} mb="sm" role="status">
      {hints.map((hint) => (
        <Group key={hint} gap={6} wrap="nowrap" align="flex-start" c="blue">
          <IconBulb size={15} stroke={1.7} aria-hidden style={{ flex: 'none', marginBlockStart: 2 }} />
          <Text size="xs">{t(`hints.${hint}`)}</Text>
        </Group>
      ))}
    </Stack>
  )
}
