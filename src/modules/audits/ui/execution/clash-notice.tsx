import { Alert, Button, Group, Stack, Table, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { AnswerDesk, Sheet } from './answer-desk.ts'
import { type Answered, type AnsweredField, withBothNotes } from '../questions/merge-answers.ts'
import type { Question } from '../../contract/checklist.ts'

type Props = { desk: AnswerDesk; question: Question; sheet: Sheet; theirName: string }

/** Two auditors answered the same question: both values, and the choice between them. */
export function ClashNotice({ desk, question, sheet: { answer, theirs, clashes = [] }, theirName }: Props) {
  const { t } = useTranslation('audits-ui')
  if (!theirs) return null
  const said = (value: Answered, field: AnsweredField): string => {
    if (field === 'grade') return value.grade ? t(`audits:grades.${value.grade}`) : t('execution.noAnswer')
    if (field === 'sample') return value.sample ? Object.values(value.sample).join(' · ') : '–'
    if (field === 'evidence') return value.evidence.map(({ text }) => text).join('; ')
    return value[field] || '–'
  }
  const decide = (chosen: Answered) => desk.decide(question.id, chosen)
  return (
    <Alert
      color="orange"
      role="alert"
      icon={<IconAlertTriangle size={18} aria-hidden />}
      title={t('execution.clash.title', { name: theirName })}
    >
      <Stack gap="xs">
        <Text size="sm">{t('execution.clash.why')}</Text>
        <Table layout="fixed" fz="sm" verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th w={110} />
              <Table.Th>{t('execution.clash.mine')}</Table.Th>
              <Table.Th>{t('execution.clash.theirs', { name: theirName })}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {clashes.map((field) => (
              <Table.Tr key={field}>
                <Table.Th scope="row">{t(`execution.clash.fields.${field}`)}</Table.Th>
                <Table.Td dir="auto" style={{ whiteSpace: 'pre-line' }}>
                  {said(answer, field)}
                </Table.Td>
                <Table.Td dir="auto" style={{ whiteSpace: 'pre-line' }}>
                  {said(theirs, field)}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        <Group gap="xs">
          <Button size="sm" onClick={() => decide(answer)}>
            {t('execution.clash.keepMine')}
          </Button>
          <Button size="sm" variant="default" onClick={() => decide(theirs)}>
            {t('execution.clash.keepTheirs')}
          </Button>
          {clashes.includes('notes') && (
            <Button size="sm" variant="default" onClick={() => decide(withBothNotes(answer, theirs))}>
              {t('execution.clash.both')}
            </Button>
          )}
        </Group>
      </Stack>
    </Alert>
  )
}
