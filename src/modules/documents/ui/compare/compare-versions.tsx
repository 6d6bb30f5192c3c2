import { Group, Select, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SidePanel } from '#design/register/side-panel.tsx'
import { useFormats } from '#design/word/formats.tsx'
import type { WholeDocument } from '../../contract/register.ts'
import { Compared } from './compared.tsx'

type Props = { document: WholeDocument; open: boolean; onClose: () => void }

/** Any two revisions of a document beside each other. */
export function CompareVersions({ document, open, onClose }: Props) {
  const { t } = useTranslation('documents-ui')
  const { number } = useFormats()
  const { revisions } = document
  const [fromId, setFrom] = useState(revisions[1]?.id ?? '')
  const [toId, setTo] = useState(revisions[0]?.id ?? '')
  const data = revisions.map(({ id, revision, state }) => ({
    value: id,
    label: `${t('record.revision', { revision: number(revision) })} · ${t(`documents:states.revision.${state}`)}`,
  }))
  const choice = (label: string, value: string, onChange: (id: string) => void) => (
    <Select
      label={label}
      allowDeselect={false}
      data={data}
      value={value}
      onChange={(id) => id && onChange(id)}
      style={{ flex: '1 1 220px' }}
    />
  )
  return (
    <SidePanel open={open} onClose={onClose} wide title={t('compare.title')}>
      <Stack gap="md">
        <Group gap="md">
          {choice(t('compare.from'), fromId, setFrom)}
          {choice(t('compare.to'), toId, setTo)}
        </Group>
        {fromId === toId ? (
          <Text size="sm">{t('compare.same')}</Text>
        ) : (
          <Compared document={document} fromId={fromId} toId={toId} />
        )}
      </Stack>
    </SidePanel>
  )
}
