import { ActionIcon, Autocomplete, Group, Paper, SimpleGrid, Switch, Text, TextInput } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '#design/word/formats.tsx'
import type { ProcessStep } from '../../contract/steps.ts'
import { EditPins } from './edit-pins.tsx'
import { EditWays } from './edit-ways.tsx'

type Props = {
  step: ProcessStep
  place: number
  steps: readonly ProcessStep[]
  onChange: (patch: Partial<ProcessStep>) => void
  onMove: (by: number) => void
  onRemove: () => void
}

/** One row of the table, with everything that can be said of it. */
export function EditStep({ step, place, steps, onChange, onMove, onRemove }: Props) {
  const { t } = useTranslation('processes-ui')
  const { number } = useFormats()
  const known = (name: 'roleEn' | 'roleAr') => [...new Set(steps.map((one) => one[name]).filter(Boolean))]
  const text = (name: 'nameEn' | 'nameAr' | 'input' | 'output' | 'document', dir: 'ltr' | 'rtl' | 'auto') => (
    <TextInput
      label={t(`stepsTable.${name}`)}
      dir={dir}
      value={step[name]}
      onChange={(event) => onChange({ [name]: event.currentTarget.value })}
    />
  )
  const role = (name: 'roleEn' | 'roleAr', dir: 'ltr' | 'rtl') => (
    <Autocomplete
      label={t(`stepsTable.${name}`)}
      dir={dir}
      data={known(name)}
      value={step[name]}
      onChange={(value) => onChange({ [name]: value })}
    />
  )
  const name = t('stepsTable.numbered', { number: number(place + 1) })
  return (
    <Paper component="li" p="sm" aria-label={name}>
      <Group justify="space-between" mb={6}>
        <Text fw={600} size="sm">
          {name}
        </Text>
        <Group gap={4}>
          <Switch
            size="xs"
            me="sm"
            label={t('stepsTable.isDecision')}
            checked={step.isDecision}
            onChange={(event) => onChange({ isDecision: event.currentTarget.checked })}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            disabled={place === 0}
            aria-label={t('stepsTable.up', { step: name })}
            onClick={() => onMove(-1)}
          >
            <IconArrowUp size={16} aria-hidden />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="gray"
            disabled={place === steps.length - 1}
            aria-label={t('stepsTable.down', { step: name })}
            onClick={() => onMove(1)}
          >
            <IconArrowDown size={16} aria-hidden />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="red"
            aria-label={t('stepsTable.remove', { step: name })}
            onClick={onRemove}
          >
            <IconTrash size={16} aria-hidden />
          </ActionIcon>
        </Group>
      </Group>
      <SimpleGrid cols={{ base: 1, sm: 2, lg: 4 }} spacing="sm" verticalSpacing={6}>
        {text('nameEn', 'ltr')}
        {text('nameAr', 'rtl')}
        {role('roleEn', 'ltr')}
        {role('roleAr', 'rtl')}
        {text('input', 'auto')}
        {text('output', 'auto')}
        {text('document', 'auto')}
      </SimpleGrid>
      <EditWays step={step} steps={steps} onChange={(ways) => onChange({ ways })} />
      <EditPins pins={step.pins} onChange={(pins) => onChange({ pins })} />
    </Paper>
  )
}
