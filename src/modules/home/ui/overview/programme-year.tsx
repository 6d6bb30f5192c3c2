import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormats } from '#design/word/formats.tsx'
import { PageLink } from '#design/link.tsx'
import { MonthGrid } from '#design/figure/month-grid.tsx'
import { Section } from '#design/section.tsx'
import type { Tone } from '#design/tokens.ts'
import { yearOf } from '#kernel/dates.ts'
import { inLanguage, type Language } from '#kernel/text.ts'
import { type GridRow, ListProgrammes, TheProgramme } from '#modules/audits/contract/programme.ts'
import { useAsk } from '#platform/browser/asking/query.tsx'
import { useMay } from '#platform/browser/session.ts'

const toneOf: Readonly<Record<string, Tone>> = {
  overdue: 'bad',
  planned: 'info',
  proposed: 'neutral',
  scheduled: 'info',
  confirmed: 'info',
  'in-preparation': 'progress',
  'in-progress': 'progress',
  postponed: 'warning',
  cancelled: 'neutral',
}

/** The programme of this year: processes by months, with the line of today. Nothing where there is no programme. */
export function ProgrammeYear({ today }: { today: string }) {
  const { t } = useTranslation('home')
  const { settings } = useFormats()
  const navigate = useNavigate()
  const may = useMay()
  const year = yearOf(today)
  const programmes = useAsk(ListProgrammes, { limit: 20 }, { when: may('audits.read-programmes') })
  const ofYear = programmes.data?.rows.find((one) => one.year === year)
  const whole = useAsk(TheProgramme, { id: ofYear?.id ?? '' }, { when: ofYear !== undefined })
  const marksOf = useMarks()
  if (!ofYear || !whole.data) return null
  const rows = whole.data.grid.map((row) => ({
    key: row.process?.id ?? 'elsewhere',
    title: row.process
      ? inLanguage({ en: row.process.nameEn, ar: row.process.nameAr }, settings.language as Language)
      : t('programme.elsewhere'),
    marks: marksOf(row),
  }))
  const auditOf = new Map(
    whole.data.grid.flatMap(({ cells }) => cells).map((cell) => [cell.plannedAuditId ?? cell.auditId, cell.auditId]),
  )
  return (
    <Section
      title={t('programme.title', { year: String(year) })}
      aside={<PageLink to={`/audit-programmes/${ofYear.id}`}>{t('programme.open')}</PageLink>}
    >
      <MonthGrid
        label={t('programme.title', { year: String(year) })}
        rowsLabel={t('programme.process')}
        year={year}
        rows={rows}
        today={today}
        onOpen={(key) => {
          const audit = auditOf.get(key.split(' ')[0] ?? '')
          void navigate({ to: audit ? `/audits/${audit}` : `/audit-programmes/${ofYear.id}` })
        }}
      />
    </Section>
  )
}

function useMarks() {
  const { t, i18n } = useTranslation('home')
  const wordOf = (state: string) => {
    const key = ['audits:states.planned', 'audits:states.audit']
      .map((keys) => `${keys}.${state}`)
      .find((one) => i18n.exists(one))
    return key ? t(key) : ''
  }
  return ({ process, cells }: GridRow) =>
    cells.map(({ plannedAuditId, auditId, month, number, title, state }) => ({
      key: `${plannedAuditId ?? auditId} ${process?.id ?? ''}`,
      month,
      tone: toneOf[state] ?? ('good' as const),
      meaning: [number ?? '', title, wordOf(state)].filter(Boolean).join(' · '),
    }))
}
