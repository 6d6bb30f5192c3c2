import { ActionIcon, Button, Group, Stack, TextInput } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { FieldGroup, fieldLook } from '#design/step/form-field.tsx'
import { newId } from '#kernel/ids.ts'
import { PersonPicker } from '#modules/identity/ui/embed.tsx'

/** A line being written: nobody may be named yet. */
export type Duty = { id: string; what: string; personId: string | null }

type Props = { value: readonly Duty[]; onChange: (value: Duty[]) => void }

/** Who is responsible for what; each becomes a task when the change begins. */
export function ResponsibilitiesField({ value, onChange }: Props) {
  const { t } = useTranslation('implementation-ui')
  const change = (id: string, some: Partial<Duty>) =>
    onChange(value.map((one) => (one.id === id ? { ...one, ...some } : one)))
  return (
    <FieldGroup
      label={t('implementation:changeParts.responsibilities')}
      hint={t('changes.sections.meansHint')}
      required
    >
      <Stack gap={0} mt={6}>
        {value.map((one) => (
          <Group key={one.id} gap="sm" align="flex-start" wrap="nowrap">
            <TextInput
              {...fieldLook({ label: t('changes.responsibility.what') })}
              style={{ flex: 3, minWidth: 0 }}
              dir="auto"
              value={one.what}
              onChange={(event) => change(one.id, { what: event.currentTarget.value })}
            />
            <div style={{ flex: 2, minWidth: 0 }}>
              <PersonPicker
                label={t('changes.responsibility.who')}
                value={one.personId}
                onChange={(personId) => change(one.id, { personId })}
              />
            </div>
            <ActionIcon
              mt={28}
              variant="subtle"
              color="gray"
              aria-label={t('changes.responsibility.remove')}
              onClick={() => onChange(value.filter(({ id }) => id !== one.id))}
            >
              <IconX size={16} aria-hidden />
            </ActionIcon>
          </Group>
        ))}
        <Group>
          <Button
            variant="default"
            size="xs"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => onChange([...value, { id: newId(), what: '', personId: null }])}
          >
            {t('changes.responsibility.add')}
          </Button>
        </Group>
      </Stack>
    </FieldGroup>
  )
}
