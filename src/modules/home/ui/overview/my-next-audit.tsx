import { Button, Group, Text, Title } from '@mantine/core'
import { IconArrowRight, IconCalendarTime, IconSitemap, IconUser } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Chip } from '#design/word/chip.tsx'
import { useFormats } from '#design/word/formats.tsx'
import { PageLink } from '#design/link.tsx'
import { RecordNumber } from '#design/word/record-number.tsx'
import { Section } from '#design/section.tsx'
import { inLanguage, type Language } from '#kernel/text.ts'
import { type AuditRow, ListAudits } from '#modules/audits/contract/audit.ts'
import { useAsk } from '#platform/browser/asking/query.tsx'
import { RecordState } from '../record-words.tsx'
import { useRelativeDay } from '../work/due.tsx'
import look from './my-next-audit.module.css'

const running = 'in-progress'
const before = 'in-preparation,confirmed,scheduled'

/** The audit one is in, or the next one of one's own: with its dates, and where to go on. */
export function MyNextAudit({ today }: { today: string }) {
  const { t } = useTranslation('home')
  const asked = { mine: 'true', sort: 'from', limit: 10 } as const
  const now = useAsk(ListAudits, { ...asked, state: running })
  const next = useAsk(ListAudits, { ...asked, state: before })
  const audit = now.data?.rows[0] ?? next.data?.rows[0]
  if (!now.data || !next.data) return null
  if (!audit)
    return (
      <Section title={t('mine.title')} aside={<PageLink to="/audits">{t('next.all')}</PageLink>}>
        <Text size="sm" c="dimmed">
          {t('mine.none')}
        </Text>
      </Section>
    )
  return (
    <Section>
      <div className={look.card}>
        <Leaf day={audit.from ?? today} />
        <AuditWords audit={audit} today={today} />
        <Button
          className={look.go ?? ''}
          size="md"
          renderRoot={(props) => <Link to={`/audits/${audit.id}`} {...props} />}
          rightSection={<IconArrowRight size={17} className="turns" aria-hidden />}
        >
          {t(`mine.go.${audit.state === running ? 'continue' : audit.state === 'in-preparation' ? 'prepare' : 'open'}`)}
        </Button>
      </div>
    </Section>
  )
}

function Leaf({ day }: { day: string }) {
  const { month, number } = useFormats()
  return (
    <div className={look.leaf} aria-hidden>
      <span className={look.month}>{month(day)}</span>
      <span className={look.day}>{number(Number(day.slice(8, 10)))}</span>
    </div>
  )
}

function AuditWords({ audit, today }: { audit: AuditRow; today: string }) {
  const { t } = useTranslation('home')
  const { day, settings } = useFormats()
  const relativeDay = useRelativeDay(today)
  const { from, to, leadNameEn, leadNameAr } = audit
  const lead = inLanguage({ en: leadNameEn ?? '', ar: leadNameAr ?? '' }, settings.language as Language)
  return (
    <div style={{ minWidth: 0 }}>
      <Group gap={8} mb={2}>
        {audit.number && (
          <Text size="xs" c="dimmed">
            <RecordNumber>{audit.number}</RecordNumber>
          </Text>
        )}
        <RecordState record="audit" state={audit.state} />
        {from && from >= today && (
          <Text size="sm" fw={600} c="var(--mantine-color-ink-text)">
            {relativeDay(from)}
          </Text>
        )}
      </Group>
      <Title order={2} fz={18}>
        <bdi>{audit.title}</bdi>
      </Title>
      <Group gap={6} mt={8}>
        {from && (
          <Chip icon={<IconCalendarTime size={13} aria-hidden />}>
            {to && to !== from ? `${day(from)} – ${day(to)}` : day(from)}
          </Chip>
        )}
        {lead && <Chip icon={<IconUser size={13} aria-hidden />}>{lead}</Chip>}
        <Chip icon={<IconSitemap size={13} aria-hidden />}>{t('mine.processes', { count: audit.processes })}</Chip>
      </Group>
    </div>
  )
}
