import { Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Section } from '#design/section.tsx'
import { Chip } from '#design/word/chip.tsx'
import { DateText } from '#design/word/date-text.tsx'
import { holidayNote } from '../../rules/plan/calendar.ts'
import { useSaid, type WholePlan } from '../words.tsx'

/** The public holidays the plan goes around; those that depend on the moon say that they are estimates. */
export function Holidays({ whole: { holidays } }: { whole: WholePlan }) {
  const { t } = useTranslation('implementation-ui')
  const { said } = useSaid()
  if (holidays.length === 0) return null
  return (
    <Section title={t('holidays.title')} caption={said(holidayNote)}>
      <Group gap="lg" component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
        {holidays.map(({ name, from, to, isEstimate }) => (
          <Group key={`${from} ${name.en}`} gap={6} component="li">
            <Text size="sm">{said(name)}</Text>
            <Text size="sm" c="dimmed" component="div">
              <DateText value={from} />
              {to !== from && (
                <>
                  {' – '}
                  <DateText value={to} />
                </>
              )}
            </Text>
            {isEstimate && <Chip>{t('holidays.estimate')}</Chip>}
          </Group>
        ))}
      </Group>
    </Section>
  )
}
