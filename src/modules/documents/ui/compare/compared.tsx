import { Button, Group, Stack, Table, Text } from '@mantine/core'
import { IconFileTypeDocx, IconFileTypePdf } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Section } from '#design/section.tsx'
import { LinesLoading } from '#design/state/loading.tsx'
import { ErrorState } from '#design/state/error-state.tsx'
import { inLanguage, type Language } from '#kernel/text.ts'
import { again } from '#platform/browser/asking/again.ts'
import { useAsk } from '#platform/browser/asking/query.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { type Comparison, TheComparison } from '../../contract/comparison.ts'
import type { WholeDocument } from '../../contract/register.ts'
import { RedlineView } from '../content/redline-view.tsx'

type Props = { document: Pick<WholeDocument, 'id' | 'language'>; fromId: string; toId: string }

/** What changed between two revisions: in the register's fields and word by word in the text; to be taken along. */
export function Compared({ document, fromId, toId }: Props) {
  const { t } = useTranslation('documents-ui')
  const why = useRefusalText('documents')
  const asked = useAsk(TheComparison, { id: document.id, fromId, toId })
  const found = asked.data
  if (asked.error) return <ErrorState why={why(asked.error)} onAgain={again(asked)} />
  if (found?.from.id !== fromId || found.to.id !== toId) return <LinesLoading lines={8} />
  const { from, to } = found
  return (
    <Stack gap="md">
      <Section title={t('compare.register')} aside={<Downloads document={document} fromId={fromId} toId={toId} />}>
        <FieldChanges fields={found.fields} />
      </Section>
      <Section title={t('compare.text')}>
        {from.file || to.file ? (
          <Text size="sm">{t('compare.isFile')}</Text>
        ) : (
          <RedlineView before={from.content} after={to.content} language={document.language} />
        )}
      </Section>
    </Stack>
  )
}

function Downloads({ document, fromId, toId }: Props) {
  const { t } = useTranslation('documents-ui')
  const address = (format: string) =>
    `/api/documents/${document.id}/redline.${format}?${new URLSearchParams({ fromId, toId })}`
  return (
    <Group gap={8}>
      <Button
        component="a"
        href={address('docx')}
        variant="default"
        size="xs"
        leftSection={<IconFileTypeDocx size={16} aria-hidden />}
      >
        {t('compare.word')}
      </Button>
      <Button
        component="a"
        href={address('pdf')}
        target="_blank"
        rel="noreferrer"
        variant="default"
        size="xs"
        leftSection={<IconFileTypePdf size={16} aria-hidden />}
      >
        PDF
      </Button>
    </Group>
  )
}

function FieldChanges({ fields }: Pick<Comparison, 'fields'>) {
  const { t, i18n } = useTranslation('documents-ui')
  if (fields.length === 0) return <Text size="sm">{t('compare.nothingInRegister')}</Text>
  const listed = (words: readonly { en: string; ar: string }[]) =>
    words.length === 0
      ? '–'
      : words.map((one, at) => (
          <div key={at}>
            <bdi>{inLanguage(one, i18n.language as Language)}</bdi>
          </div>
        ))
  return (
    <Table.ScrollContainer minWidth={420}>
      <Table verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w="24%">{t('compare.field')}</Table.Th>
            <Table.Th w="38%">{t('compare.before')}</Table.Th>
            <Table.Th w="38%">{t('compare.after')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {fields.map(({ field, label, before, after }) => (
            <Table.Tr key={field}>
              <Table.Th scope="row" fw={500}>
                {inLanguage(label, i18n.language as Language)}
              </Table.Th>
              <Table.Td c="dimmed">{listed(before)}</Table.Td>
              <Table.Td>{listed(after)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}
