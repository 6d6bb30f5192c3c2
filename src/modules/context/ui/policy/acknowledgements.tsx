import { Button, Group, SimpleGrid, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DateText } from '#design/word/date-text.tsx'
import { PersonChip } from '#design/word/person-chip.tsx'
import { Progress } from '#design/figure/progress.tsx'
import { Section } from '#design/section.tsx'
import { newId } from '#kernel/ids.ts'
import type { OutputOf } from '#kernel/contract.ts'
import { useStep } from '#modules/actions/ui/embed.tsx'
import { useNamed } from '#modules/identity/ui/embed.tsx'
import { useSession } from '#platform/browser/session.ts'
import { AcknowledgePolicy, type QualityPolicy, type ThePolicy } from '../../contract/policy.ts'

type Whole = OutputOf<typeof ThePolicy>

/** I have read it and know what it means for my work: asked of everybody who works here, once for each revision. */
export function AcknowledgeStep({ policy, whole }: { policy: QualityPolicy; whole: Whole }) {
  const { t } = useTranslation('context-ui')
  const { person, may } = useSession()
  const [id] = useState(newId)
  const acknowledge = useStep(AcknowledgePolicy, 'context')
  const isDone = whole.acknowledged.some((one) => one.id === person?.id)
  if (!may('context.acknowledge') || isDone) return null
  return (
    <Button
      loading={acknowledge.busy}
      onClick={() => void acknowledge.runAloud({ id, policyId: policy.id }, {}, t('policy.acknowledged'))}
    >
      {t('policy.acknowledge')}
    </Button>
  )
}

/** Who has acknowledged the policy in force, and who has not yet. */
export function Acknowledgements({ whole }: { whole: Whole }) {
  const { t } = useTranslation('context-ui')
  const named = useNamed()
  const { acknowledged, outstanding } = whole
  const all = acknowledged.length + outstanding.length
  return (
    <Section title={t('policy.reached')} caption={t('policy.reachedCaption')}>
      <Progress label={t('policy.reached')} done={acknowledged.length} of={all} figure />
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="lg" mt="md">
        <Stack gap={8}>
          <Text size="sm" fw={600}>
            {t('policy.has', { count: acknowledged.length })}
          </Text>
          {acknowledged.map((person) => (
            <Group key={person.id} justify="space-between" gap="xs">
              <PersonChip name={named(person)} />
              <Text size="xs" c="dimmed">
                <DateText value={person.at} dayOnly />
              </Text>
            </Group>
          ))}
        </Stack>
        <Stack gap={8}>
          <Text size="sm" fw={600}>
            {t('policy.hasNot', { count: outstanding.length })}
          </Text>
          {outstanding.map((person) => (
            <PersonChip key={person.id} name={named(person)} />
          ))}
        </Stack>
      </SimpleGrid>
    </Section>
  )
}
