import { Group, Text, VisuallyHidden } from '@mantine/core'
import type { CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '#design/word/formats.tsx'
import { Section } from '#design/section.tsx'
import look from './months-chart.module.css'

export type Month = { month: string; raised: number; closed: number }

/** Nonconformities raised and closed, month by month: two bars each, and the same as a table for those who listen. */
export function MonthsChart({ months }: { months: readonly Month[] }) {
  const { t } = useTranslation('home')
  const { month: monthName } = useFormats()
  const most = Math.max(1, ...months.flatMap(({ raised, closed }) => [raised, closed]))
  return (
    <Section title={t('months.title')} caption={t('months.caption')} aside={<Keys />}>
      <div className={look.chart} aria-hidden>
        {months.map(({ month, raised, closed }) => (
          <div key={month} className={look.month}>
            <div className={look.bars}>
              <Bar value={raised} most={most} />
              <Bar value={closed} most={most} closed />
            </div>
            <Text fz={11} c="dimmed" truncate maw="100%">
              {monthName(`${month}-01`)}
            </Text>
          </div>
        ))}
      </div>
      <MonthsTable months={months} />
    </Section>
  )
}

function Keys() {
  const { t } = useTranslation('home')
  return (
    <Group gap="md">
      <Group gap={6}>
        <span className={look.key} aria-hidden />
        <Text size="xs" c="dimmed">
          {t('months.raised')}
        </Text>
      </Group>
      <Group gap={6}>
        <span className={look.key} data-closed aria-hidden />
        <Text size="xs" c="dimmed">
          {t('months.closed')}
        </Text>
      </Group>
    </Group>
  )
}

function Bar({ value, most, closed }: { value: number; most: number; closed?: boolean }) {
  const { number } = useFormats()
  const share = { '--share': `${(value / most) * 86}%` } as CSSProperties
  return (
    <span
      className={look.bar}
      style={share}
      {...(closed ? { 'data-closed': true } : {})}
      {...(value === 0 ? { 'data-nothing': true } : {})}
    >
      {value > 0 && <span className={look.figure}>{number(value)}</span>}
    </span>
  )
}

function MonthsTable({ months }: { months: readonly Month[] }) {
  const { t } = useTranslation('home')
  const { monthAndYear, number } = useFormats()
  return (
    <VisuallyHidden>
      <table>
        <caption>{t('months.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('months.month')}</th>
            <th scope="col">{t('months.raised')}</th>
            <th scope="col">{t('months.closed')}</th>
          </tr>
        </thead>
        <tbody>
          {months.map(({ month, raised, closed }) => (
            <tr key={month}>
              <th scope="row">{monthAndYear(`${month}-01`)}</th>
              <td>{number(raised)}</td>
              <td>{number(closed)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </VisuallyHidden>
  )
}
