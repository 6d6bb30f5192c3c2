import { Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DateText } from '#design/word/date-text.tsx'
import { PersonChip } from '#design/word/person-chip.tsx'
import { Section } from '#design/section.tsx'
import { StatusPill } from '#design/word/status-pill.tsx'
import { useMay } from '#platform/browser/session.ts'
import type { PlanAnswer } from '../../../contract/audit.ts'
import type { WholeAudit } from '../../audit/steps/steps.ts'
import { useNames } from '../../words.tsx'
import { RulingDialog } from './rule-on-objection.tsx'

/** What the auditees said to the plan, and what the lead answered. */
export function PlanAnswers({ whole }: { whole: WholeAudit }) {
  const { t } = useTranslation('audits-ui')
  const [answering, setAnswering] = useState<PlanAnswer>()
  if (whole.planAnswers.length === 0) return null
  return (
    <Section title={t('answers.title')} caption={t('answers.caption')}>
      <Stack gap="sm">
        {whole.planAnswers.map((answer) => (
          <Answer key={answer.id} answer={answer} onRule={() => setAnswering(answer)} />
        ))}
      </Stack>
      {answering && <RulingDialog answer={answering} whole={whole} onClose={() => setAnswering(undefined)} />}
    </Section>
  )
}

function Answer({ answer, onRule }: { answer: PlanAnswer; onRule: () => void }) {
  const { t } = useTranslation('audits-ui')
  const { nameOf } = useNames()
  const may = useMay()
  const isOpen = answer.kind === 'objection' && answer.ruling === null
  const tone = answer.kind === 'acceptance' ? 'good' : isOpen ? 'warning' : 'neutral'
  return (
    <Group align="flex-start" justify="space-between" gap="sm">
      <div style={{ minWidth: 0, flex: '1 1 320px' }}>
        <Group gap={8}>
          <PersonChip name={nameOf(answer.person)} />
          <StatusPill tone={tone}>
            {t(`answers.${answer.kind === 'acceptance' ? 'accepted' : (answer.ruling ?? 'open')}`)}
          </StatusPill>
          <Text size="xs" c="dimmed" component="div">
            <DateText value={answer.answeredAt} />
          </Text>
        </Group>
        {answer.member && (
          <Text size="sm" mt={4}>
            {t('answers.against', { name: nameOf(answer.member) })} <bdi>{answer.reason}</bdi>
          </Text>
        )}
        {answer.rulingReason && (
          <Text size="sm" c="dimmed" mt={2}>
            {t('answers.ruled')} <bdi>{answer.rulingReason}</bdi>
          </Text>
        )}
      </div>
      {isOpen && may('audits.plan') && (
        <Button size="compact-sm" variant="light" className="no-print" onClick={onRule}>
          {t('answers.rule')}
        </Button>
      )}
    </Group>
  )
}
