import { ActionIcon, Anchor, Button, Group, Select, Stack, Text, TextInput } from '@mantine/core'
import { IconPaperclip, IconPlus, IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Chip } from '#design/word/chip.tsx'
import { FieldGroup } from '#design/step/form-field.tsx'
import { EvidenceRef } from '../contract.ts'

const kinds = EvidenceRef.shape.kind.options

type Props = {
  label: string
  hint?: string
  error?: ReactNode
  required?: boolean
  value: readonly EvidenceRef[]
  onChange: (evidence: EvidenceRef[]) => void
}

/** What can be shown to somebody else, line by line. */
export function EvidenceEditor({ value, onChange, ...look }: Props) {
  const { t } = useTranslation('actions')
  const change = (at: number, patch: Partial<EvidenceRef>) =>
    onChange(value.map((one, place) => (place === at ? { ...one, ...patch } : one)))
  return (
    <FieldGroup {...look} hint={look.hint ?? t('evidence.textHint')}>
      <Stack gap={6} mt={4}>
        {value.map((one, at) => (
          <Group key={at} gap={6} wrap="nowrap" align="flex-start">
            <Select
              aria-label={t('evidence.kind')}
              w={150}
              style={{ flex: 'none' }}
              allowDeselect={false}
              value={one.kind}
              onChange={(kind) => change(at, { kind: kind as EvidenceRef['kind'] })}
              data={kinds.map((kind) => ({ value: kind, label: t(`evidenceKinds.${kind}`) }))}
            />
            <TextInput
              aria-label={t('evidence.text')}
              placeholder={t('evidence.text')}
              style={{ flex: 1 }}
              dir="auto"
              maxLength={200}
              value={one.text}
              onChange={(event) => change(at, { text: event.currentTarget.value })}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              size={34}
              aria-label={t('evidence.remove')}
              onClick={() => onChange(value.filter((_, place) => place !== at))}
            >
              <IconX size={16} aria-hidden />
            </ActionIcon>
          </Group>
        ))}
        <div>
          <Button
            variant="default"
            size="xs"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => onChange([...value, { kind: 'record', text: '' }])}
          >
            {t('evidence.add')}
          </Button>
        </div>
      </Stack>
    </FieldGroup>
  )
}

/** Empty lines are not evidence. */
export const filledIn = (evidence: readonly EvidenceRef[]): EvidenceRef[] =>
  evidence.filter(({ text }) => text.trim() !== '')

export function EvidenceList({ evidence }: { evidence: readonly EvidenceRef[] }) {
  const { t } = useTranslation('actions')
  if (evidence.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {t('evidence.none')}
      </Text>
    )
  return (
    <Stack component="ul" gap={6} m={0} p={0} style={{ listStyle: 'none' }}>
      {evidence.map((one, at) => (
        <Group component="li" key={at} gap={8} align="flex-start">
          <Chip>{t(`evidenceKinds.${one.kind}`)}</Chip>
          <Text size="sm" dir="auto" style={{ flex: '1 1 200px' }}>
            {one.text}
          </Text>
          {one.fileId && (
            <Anchor href={`/api/files/${one.fileId}`} size="sm">
              <IconPaperclip size={14} aria-hidden /> {t('evidence.attached')}
            </Anchor>
          )}
        </Group>
      ))}
    </Stack>
  )
}
