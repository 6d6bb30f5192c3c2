import { Button, Group, Paper, Select, SimpleGrid, Stack, Textarea } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { fieldLook } from '#design/step/form-field.tsx'
import { addDays } from '#kernel/dates.ts'
import { newId } from '#kernel/ids.ts'
import { ActionKind, type Promised } from '#modules/actions/contract.ts'
import { useToday } from '#modules/actions/ui/embed.tsx'
import { PersonPicker } from '#modules/identity/ui/embed.tsx'

type Props = {
  actions: Promised[]
  onChange: (actions: Promised[]) => void
  errorOf: (name: string) => string | undefined
}

/** The promises of an answer: what, who, until when. */
export function PromisedActions({ actions, onChange, errorOf }: Props) {
  const { t } = useTranslation('nonconformities')
  const { t: say } = useTranslation('actions')
  const today = useToday()
  const change = (at: number, patch: Partial<Promised>) =>
    onChange(actions.map((action, place) => (place === at ? { ...action, ...patch } : action)))
  const another: Promised = { id: newId(), kind: 'corrective', description: '', ownerId: '', due: addDays(today, 30) }
  return (
    <Stack gap="sm" mb="sm">
      {actions.map((action, at) => (
        <Paper key={action.id} withBorder p="sm">
          <Textarea
            {...fieldLook({
              label: say('fields.description'),
              error: errorOf(`actions.${at}.description`),
              required: true,
            })}
            dir="auto"
            autosize
            minRows={2}
            value={action.description}
            onChange={(event) => change(at, { description: event.currentTarget.value })}
          />
          <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="md" verticalSpacing={4}>
            <Select
              {...fieldLook({ label: say('fields.kind'), required: true })}
              allowDeselect={false}
              value={action.kind}
              onChange={(kind) => change(at, { kind: kind as ActionKind })}
              data={ActionKind.options.map((kind) => ({ value: kind, label: say(`kinds.${kind}`) }))}
            />
            <PersonPicker
              label={say('fields.owner')}
              required
              error={errorOf(`actions.${at}.ownerId`)}
              value={action.ownerId || null}
              onChange={(ownerId) => change(at, { ownerId: ownerId ?? '' })}
            />
            <DateInput
              {...fieldLook({ label: say('fields.due'), error: errorOf(`actions.${at}.due`), required: true })}
              minDate={today}
              value={action.due}
              onChange={(due) => due && change(at, { due })}
            />
          </SimpleGrid>
          <Group justify="flex-end">
            <Button
              variant="subtle"
              color="gray"
              size="compact-sm"
              onClick={() => onChange(actions.filter((_, place) => place !== at))}
            >
              {t('steps.removeAction')}
            </Button>
          </Group>
        </Paper>
      ))}
      <div>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => onChange([...actions, another])}
        >
          {t('steps.addAction')}
        </Button>
      </div>
    </Stack>
  )
}
