import { Alert, List } from '@mantine/core'
import { IconBulb } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Hint } from '../rules/hints.ts'

/** What a good colleague would say before it is sent. It never stops anybody. */
export function Coach({ hints }: { hints: readonly Hint[] }) {
  const { t } = useTranslation('nonconformities')
  if (hints.length === 0) return null
  return (
    <Alert
      color="yellow"
      variant="light"
      role="status"
      icon={<IconBulb size={18} aria-hidden />}
      title={t('parts.coach')}
      py={8}
      my="xs"
    >
      <List size="sm" spacing={2}>
        {hints.map((hint) => (
          <List.Item key={hint}>{t(`hints.${hint}`)}</List.Item>
        ))}
      </List>
    </Alert>
  )
}
