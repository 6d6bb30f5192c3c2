import { Button, Group, Paper, SimpleGrid, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldLook } from '#design/step/form-field.tsx'
import { FactList } from '#design/word/fact-list.tsx'
import type { Sample } from '../../contract/words.ts'
import { focusNow } from '#design/typed/focus-now.ts'

type Props = { sample: Sample; onChange: (sample: Sample | null) => void; closed?: boolean }

/** How the sample was drawn, so that a reader can judge what it is worth. */
export function SampleRecord({ sample, onChange, closed = false }: Props) {
  const { t } = useTranslation('audits-ui')
  const [editing, setEditing] = useState(false)
  if (editing) return <SampleForm sample={sample} onDone={(done) => (done && onChange(done), setEditing(false))} />
  return (
    <Paper p="sm" bg="var(--touchstone-head)">
      <Group justify="space-between" mb={6} gap="xs">
        <Text size="xs" fw={600}>
          {t('execution.sample.title')}
        </Text>
        {!closed && (
          <Group gap={4} className="no-print">
            <Button size="compact-xs" variant="subtle" onClick={() => setEditing(true)}>
              {t('execution.change')}
            </Button>
            <Button size="compact-xs" variant="subtle" color="gray" onClick={() => onChange(null)}>
              {t('execution.remove')}
            </Button>
          </Group>
        )}
      </Group>
      <FactList
        columns={3}
        facts={parts.map((part) => ({ label: t(`execution.sample.${part}`), value: sample[part] }))}
      />
    </Paper>
  )
}

const parts = ['population', 'chosen', 'sample'] as const
const empty: Sample = { population: '', chosen: '', sample: '' }

export function SampleForm({ sample = empty, onDone }: { sample?: Sample; onDone: (sample: Sample | null) => void }) {
  const { t } = useTranslation('audits-ui')
  const { t: design } = useTranslation('design')
  const [values, setValues] = useState(sample)
  const isWhole = parts.every((part) => values[part].trim() !== '')
  return (
    <Paper p="sm" bg="var(--touchstone-head)">
      <Text size="xs" fw={600} mb={6}>
        {t('execution.sample.title')}
      </Text>
      <Stack gap={0}>
        <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="sm" verticalSpacing={0}>
          {parts.map((part, at) => (
            <TextInput
              key={part}
              {...fieldLook({
                label: t(`execution.sample.${part}`),
                hint: t(`execution.sample.hints.${part}`),
                required: true,
              })}
              ref={at === 0 ? focusNow : undefined}
              maxLength={200}
              dir="auto"
              value={values[part]}
              onChange={(event) => setValues({ ...values, [part]: event.currentTarget.value })}
            />
          ))}
        </SimpleGrid>
        <Group gap="xs" justify="flex-end">
          <Button size="sm" variant="default" onClick={() => onDone(null)}>
            {design('cancel')}
          </Button>
          <Button size="sm" disabled={!isWhole} onClick={() => onDone(values)}>
            {t('execution.sample.keep')}
          </Button>
        </Group>
      </Stack>
    </Paper>
  )
}
