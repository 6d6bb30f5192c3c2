import { ActionIcon, Button, Group, SimpleGrid, Stack, TextInput } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FieldGroup, Form } from '#design/step/form-field.tsx'
import { newId } from '#kernel/ids.ts'
import { useStep } from '#modules/actions/ui/embed.tsx'
import {
  type Aspect,
  aspects,
  type DescribedItem,
  DescribeProcess,
  type Description,
} from '../../contract/description.ts'
import type { WholeProcess } from '../whole-process.ts'

const isSaid = ({ textEn, textAr }: DescribedItem) => textEn.trim() !== '' || textAr.trim() !== ''
const said = (items: Description): Description =>
  Object.fromEntries(aspects.map((aspect) => [aspect, items[aspect].filter(isSaid)])) as Description

/** Everything a turtle and SIPOC are drawn from, in one form. */
export function DescribeProcessForm({ process, onClose }: { process: WholeProcess; onClose: () => void }) {
  const { t } = useTranslation('processes-ui')
  const describe = useStep(DescribeProcess, 'processes')
  const before = Object.fromEntries(aspects.map((aspect) => [aspect, process[aspect]])) as Description
  const [items, setItems] = useState(before)
  return (
    <Form
      submit={t('describe.save')}
      submitting={describe.busy}
      onCancel={onClose}
      problem={describe.problem}
      onSubmit={(event) => {
        event.preventDefault()
        void describe.run(
          { id: process.id, ...said(items) },
          { version: process.version, earlier: { id: process.id, ...before } },
          t('done.describe'),
          onClose,
        )
      }}
    >
      <Stack gap="md">
        {aspects.map((aspect) => (
          <FieldGroup key={aspect} label={t(`aspects.${aspect}`)} hint={t(`aspectHints.${aspect}`)}>
            <Items
              aspect={aspect}
              items={items[aspect]}
              onChange={(changed) => setItems({ ...items, [aspect]: changed })}
            />
          </FieldGroup>
        ))}
      </Stack>
    </Form>
  )
}

type ItemsProps = { aspect: Aspect; items: readonly DescribedItem[]; onChange: (items: DescribedItem[]) => void }
const withParty: readonly Aspect[] = ['inputs', 'outputs']

function Items({ aspect, items, onChange }: ItemsProps) {
  const { t } = useTranslation('processes-ui')
  const fields = withParty.includes(aspect)
    ? (['textEn', 'textAr', 'partyEn', 'partyAr'] as const)
    : (['textEn', 'textAr'] as const)
  const labelOf = (field: (typeof fields)[number]) =>
    t(`describe.${field.startsWith('party') ? `${aspect}${field.slice(5)}` : field}`)
  const change = (id: string, patch: Partial<DescribedItem>) =>
    onChange(items.map((item) => (item.id === id ? { ...item, ...patch } : item)))
  return (
    <Stack gap={6} mt={4}>
      {items.map((item, place) => (
        <Group key={item.id} gap={6} wrap="nowrap" align="flex-start">
          <SimpleGrid cols={{ base: 1, sm: fields.length }} spacing={6} style={{ flex: 1 }}>
            {fields.map((field) => (
              <TextInput
                key={field}
                size="xs"
                aria-label={`${t(`aspects.${aspect}`)} ${place + 1}: ${labelOf(field)}`}
                placeholder={labelOf(field)}
                dir={field.endsWith('Ar') ? 'rtl' : 'ltr'}
                value={item[field]}
                onChange={(event) => change(item.id, { [field]: event.currentTarget.value })}
              />
            ))}
          </SimpleGrid>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('describe.remove', { text: item.textEn || item.textAr })}
            onClick={() => onChange(items.filter(({ id }) => id !== item.id))}
          >
            <IconX size={15} aria-hidden />
          </ActionIcon>
        </Group>
      ))}
      <Button
        size="compact-xs"
        variant="subtle"
        style={{ alignSelf: 'flex-start' }}
        leftSection={<IconPlus size={13} aria-hidden />}
        aria-label={`${t('describe.add')}: ${t(`aspects.${aspect}`)}`}
        onClick={() =>
          onChange([...items, { id: newId(), textEn: '', textAr: '', partyEn: '', partyAr: '', documentId: null }])
        }
      >
        {t('describe.add')}
      </Button>
    </Stack>
  )
}
