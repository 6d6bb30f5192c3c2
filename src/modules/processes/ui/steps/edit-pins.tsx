import { ActionIcon, Button, Group, Select } from '@mantine/core'
import { IconPin, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { pinKinds, type StepPin } from '../../contract/steps.ts'
import { PinField } from './pin-field.tsx'

/** What belongs to a step: the risk in it, the control over it, the document it follows. */
export function EditPins({ pins, onChange }: { pins: readonly StepPin[]; onChange: (pins: StepPin[]) => void }) {
  const { t } = useTranslation('processes-ui')
  const change = (place: number, patch: Partial<StepPin>) =>
    onChange(pins.map((pin, one) => (one === place ? { ...pin, ...patch } : pin)))
  return (
    <>
      {pins.map((pin, place) => (
        // oxlint-disable-next-line no-array-index-key -- a pin has no name but its place
        <Group key={place} gap="xs" mt={6} align="flex-end">
          <Select
            size="xs"
            label={t('pins.kind')}
            w={170}
            allowDeselect={false}
            data={pinKinds.map((kind) => ({ value: kind, label: t(`pins.${kind}`) }))}
            value={pin.kind}
            onChange={(kind) => kind && change(place, { kind, refId: null, refRecord: null })}
          />
          <PinField pin={pin} onChange={(patch) => change(place, patch)} />
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('pins.remove', { text: pin.text })}
            onClick={() => onChange(pins.filter((_, one) => one !== place))}
          >
            <IconX size={15} aria-hidden />
          </ActionIcon>
        </Group>
      ))}
      <Button
        size="compact-xs"
        variant="subtle"
        mt={6}
        leftSection={<IconPin size={13} aria-hidden />}
        onClick={() => onChange([...pins, { kind: 'risk', text: '', refId: null, refRecord: null }])}
      >
        {t('pins.add')}
      </Button>
    </>
  )
}
