import { Group, SimpleGrid, Stack } from '@mantine/core'
import { IconMapPin } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Chip } from '#design/word/chip.tsx'
import { DateText } from '#design/word/date-text.tsx'
import { FactList } from '#design/word/fact-list.tsx'
import { PersonChip } from '#design/word/person-chip.tsx'
import { Progress } from '#design/figure/progress.tsx'
import { RecordNumber } from '#design/word/record-number.tsx'
import { RefusableButton } from '#design/step/refusable-button.tsx'
import { Section } from '#design/section.tsx'
import { StatusPill } from '#design/word/status-pill.tsx'
import { tones } from '#design/tokens.ts'

/** What stands in a line: states, numbers, dates, people, buttons. */
export function SmallSamples() {
  const { t } = useTranslation('web', { keyPrefix: 'design' })
  return (
    <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md">
      <Section title={t('words.status')}>
        <Stack gap="md">
          <Group gap="xs">
            {tones.map((tone) => (
              <StatusPill key={tone} tone={tone}>
                {t(`tone.${tone}`)}
              </StatusPill>
            ))}
          </Group>
          <Progress label={t('sample.readiness')} done={34} of={56} figure />
          <Progress label={t('sample.readiness')} done={56} of={56} tone="good" figure />
        </Stack>
      </Section>
      <Section title={t('words.facts')}>
        <Stack gap="md">
          <Group gap="xs">
            <Chip>{t('sample.clause')}</Chip>
            <Chip code>8.5.1</Chip>
            <Chip icon={<IconMapPin size={13} aria-hidden />}>{t('sample.site')}</Chip>
          </Group>
          <FactList
            columns={3}
            facts={[
              { label: t('sample.number'), value: <RecordNumber strong>NC-2026-00041</RecordNumber> },
              { label: t('sample.due'), value: <DateText value="2026-12-22" tone="late" /> },
              {
                label: t('sample.owner'),
                value: <PersonChip name={t('sample.person')} caption={t('sample.role')} size={28} />,
              },
            ]}
          />
        </Stack>
      </Section>
      <Section title={t('words.buttons')}>
        <Group gap="xs">
          <RefusableButton>{t('sample.record')}</RefusableButton>
          <RefusableButton variant="default">{t('sample.approve')}</RefusableButton>
          <RefusableButton refusal={t('sample.refusal')}>{t('sample.close')}</RefusableButton>
          <RefusableButton variant="default" refusal={t('sample.refusal')}>
            {t('sample.approve')}
          </RefusableButton>
        </Group>
      </Section>
      <Section title={t('sample.organisation')}>
        <Group gap="xl">
          <DateText value="2026-11-22T09:30:00Z" />
          <DateText value={null} />
          <PersonChip name="Tom Okafor" />
          <PersonChip name={t('sample.person')} />
        </Group>
      </Section>
    </SimpleGrid>
  )
}
