import { Alert, Button, Group, Stack, Table, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { apart } from '#kernel/direction.ts'

export type ClashingField = { label: string; mine: string; theirs: string }
type Props = {
  /** Who wrote meanwhile. */
  name: string
  fields: readonly ClashingField[]
  onMine: () => void
  onTheirs: () => void
  /** Given when both can stand. */
  onBoth?: (() => void) | undefined
}

/** Two people answered the same question: both answers, and the choice between them. */
export function ClashNotice({ name, fields, onMine, onTheirs, onBoth }: Props) {
  const { t } = useTranslation('design')
  return (
    <Alert
      color="orange"
      role="alert"
      icon={<IconAlertTriangle size={18} aria-hidden />}
      title={t('question.clash.title', { name: apart(name) })}
    >
      <Stack gap="xs">
        <Text size="sm">{t('question.clash.why')}</Text>
        <Table layout="fixed" fz="sm" verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th w={110} />
              <Table.Th>{t('question.clash.mine')}</Table.Th>
              <Table.Th>{t('question.clash.theirs', { name: apart(name) })}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {fields.map(({ label, mine, theirs }) => (
              <Table.Tr key={label}>
                <Table.Th scope="row">{label}</Table.Th>
                <Table.Td dir="auto" style={{ whiteSpace: 'pre-line' }}>
                  {mine || '–'}
                </Table.Td>
                <Table.Td dir="auto" style={{ whiteSpace: 'pre-line' }}>
                  {theirs || '–'}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        <Group gap="xs">
          <Button size="sm" onClick={onMine}>
            {t('question.clash.keepMine')}
          </Button>
          <Button size="sm" variant="default" onClick={onTheirs}>
            {t('question.clash.keepTheirs')}
          </Button>
          {onBoth && (
            <Button size="sm" variant="default" onClick={onBoth}>
              {t('question.clash.both')}
            </Button>
          )}
        </Group>
      </Stack>
    </Alert>
  )
}
