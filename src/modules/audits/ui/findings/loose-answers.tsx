import { Alert, Button, Checkbox, Group, Stack, Text } from '@mantine/core'
import { IconFlag } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Edition } from '#modules/standards/rules.ts'
import { ClauseChip } from '#modules/standards/ui/embed.tsx'
import type { Question } from '../../contract/checklist.ts'
import { deviates } from '../../rules/findings.ts'
import { GradePill } from '../questions/grades.tsx'
import { useNames } from '../words.tsx'

/** Answers graded as a finding that no finding has taken up yet. */
export const looseAnswers = (questions: readonly Question[]): Question[] =>
  questions.filter(({ grade, findingId }) => deviates(grade) && findingId === null)

type Props = { questions: readonly Question[]; edition: Edition; onDraft: (questionIds: string[]) => void }

/** Choose one answer or several: together they become one finding. */
export function LooseAnswers({ questions, edition, onDraft }: Props) {
  const { t } = useTranslation('audits-ui')
  const { said } = useNames()
  const [ticked, setTicked] = useState<string[]>([])
  const chosen = ticked.filter((id) => questions.some((question) => question.id === id))
  const toggle = (id: string) => setTicked(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])
  return (
    <Alert
      color="orange"
      icon={<IconFlag size={18} aria-hidden />}
      title={t('findingsPage.loose.title', { count: questions.length })}
      className="no-print"
    >
      <Stack gap={8}>
        <Text size="sm">{t('findingsPage.loose.why')}</Text>
        {questions.map((question) => (
          <Checkbox
            key={question.id}
            checked={chosen.includes(question.id)}
            onChange={() => toggle(question.id)}
            label={
              <Group gap={8}>
                <ClauseChip edition={edition} number={question.clause} />
                {question.grade && <GradePill grade={question.grade} />}
                <Text size="sm" component="span" dir="auto">
                  {question.notes.split('\n')[0] || said(question.text)}
                </Text>
              </Group>
            }
          />
        ))}
        <Group>
          <Button size="sm" disabled={chosen.length === 0} onClick={() => onDraft(chosen)}>
            {t('findingsPage.loose.draft', { count: Math.max(1, chosen.length) })}
          </Button>
        </Group>
      </Stack>
    </Alert>
  )
}
