import { Button, Group, Stack, Table, Text } from '@mantine/core'
import { IconArrowRight } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DateText } from '#design/word/date-text.tsx'
import { useFormats } from '#design/word/formats.tsx'
import look from './history-entry.module.css'
import type { Entry, Told, useTelling } from './use-telling.ts'

// The first entry tells every field; its beginning is enough to know it again.
const mostAtFirst = 7

type Props = {
  entry: Entry
  telling: ReturnType<typeof useTelling>
  /** Only the fields: the place it stands in says the rest. */
  bare?: boolean
}

/** One deed: what was done, when, by whom in which role, why, and each field before and after. */
export function HistoryEntry({ entry, telling, bare = false }: Props) {
  const { t } = useTranslation('identity-ui')
  const { list } = useFormats()
  const [isWhole, setWhole] = useState(false)
  const all = telling.fieldsOf(entry)
  const fields = isWhole || all.length <= mostAtFirst + 1 ? all : all.slice(0, mostAtFirst)
  const roles = entry.actor.roles.map((role) => t(`identity:roles.${role}.name`, { defaultValue: role }))
  return (
    <Stack gap={4}>
      {!bare && (
        <>
          <Group gap={8} align="baseline">
            <Text size="sm" fw={600}>
              {telling.deedOf(entry)}
            </Text>
            <Text size="xs" c="dimmed" component="span">
              <DateText value={entry.at} />
            </Text>
          </Group>
          <Text size="xs" c="dimmed">
            <bdi>{telling.actorOf(entry)}</bdi>
            {roles.length > 0 && ` · ${list(roles)}`}
          </Text>
        </>
      )}
      {entry.reason && (
        <Text size="sm" style={{ whiteSpace: 'pre-line' }}>
          {t('history.because', { reason: entry.reason })}
        </Text>
      )}
      {fields.length > 0 && <Fields fields={fields} />}
      {fields.length < all.length && (
        <Group className="no-print">
          <Button size="compact-xs" variant="subtle" onClick={() => setWhole(true)}>
            {t('history.all', { count: all.length })}
          </Button>
        </Group>
      )}
    </Stack>
  )
}

function Fields({ fields }: { fields: readonly Told[] }) {
  const { t } = useTranslation('identity-ui')
  return (
    <Table
      aria-label={t('history.changes')}
      layout="fixed"
      maw={820}
      mt={4}
      verticalSpacing={3}
      fz="xs"
      withRowBorders={false}
    >
      <Table.Tbody>
        {fields.map(({ field, before, after }) => (
          <Table.Tr key={field}>
            <Table.Th scope="row" w={150} c="dimmed" fw={400} style={{ verticalAlign: 'top' }}>
              {field}
            </Table.Th>
            <Table.Td style={{ overflowWrap: 'anywhere' }}>
              <Group gap={8}>
                {before && (
                  <>
                    <Text component="del" td="line-through" fz="xs" c="dimmed">
                      <bdi className={look.value}>{before}</bdi>
                    </Text>
                    <IconArrowRight size={12} role="img" aria-label={t('history.becomes')} className="turns" />
                  </>
                )}
                <Text component="ins" fz="xs" td="none">
                  <bdi className={look.value}>{after || t('history.nothing')}</bdi>
                </Text>
              </Group>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
