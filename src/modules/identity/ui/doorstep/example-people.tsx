import { Button, Divider, Group, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { inLanguage, type Language } from '#kernel/text.ts'
import { useFormats } from '#design/formats.tsx'
import { PersonChip } from '#design/person-chip.tsx'
import { get } from '#platform/browser/api.ts'

export type ExamplePerson = { email: string; name: { en: string; ar: string }; roles: string[]; password?: string }

/** Who one may be in the example company. Where there is none, the server knows nobody and nothing is shown. */
export function ExamplePeople({ onChoose }: { onChoose: (person: ExamplePerson) => void }) {
  const { t, i18n } = useTranslation('identity')
  const { list } = useFormats()
  const { data } = useQuery({
    queryKey: ['session', 'example-people'],
    queryFn: ({ signal }) => get<{ rows: ExamplePerson[] }>('/example/people', signal).catch(() => ({ rows: [] })),
    staleTime: 60_000,
    retry: false,
  })
  if (!data || data.rows.length === 0) return null
  return (
    <Stack gap={6} mt="md">
      <Divider label={t('signIn.example')} />
      <Text size="xs" c="dimmed">
        {t('signIn.exampleWhy')}
      </Text>
      {data.rows.map((person) => (
        <Button key={person.email} variant="default" h="auto" py={6} fullWidth justify="flex-start" onClick={() => onChoose(person)}>
          <Group justify="space-between" wrap="nowrap">
            <PersonChip
              name={inLanguage(person.name, i18n.language as Language)}
              caption={list(person.roles.map((role) => t(`roles.${role}.name`)))}
              size={28}
            />
          </Group>
        </Button>
      ))}
    </Stack>
  )
}
