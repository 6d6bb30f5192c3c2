import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormats } from '#design/word/formats.tsx'
import { HeatGrid, type HeatLevel } from '#design/figure/heat-grid.tsx'
import { PageLink } from '#design/link.tsx'
import { LinesLoading } from '#design/state/loading.tsx'
import { Progress } from '#design/figure/progress.tsx'
import { Section } from '#design/section.tsx'
import { inLanguage, type Language } from '#kernel/text.ts'
import { byClause, type ClauseCoverage, type Covered, reached, type Requirement } from './coverage.ts'

const levelOf: Readonly<Record<Covered, HeatLevel>> = { none: 0, planned: 1, partly: 2, audited: 3, open: 'bad' }

/** How far the audits of the last three years reach into the standard, clause by clause. */
export function CoverageMap({ requirements }: { requirements: readonly Requirement[] | undefined }) {
  const { t } = useTranslation('home')
  const navigate = useNavigate()
  const meaningOf = useMeaning()
  const cells = byClause(requirements ?? []).map((one) => ({
    key: one.clause,
    level: levelOf[one.covered],
    meaning: meaningOf(one),
  }))
  return (
    <Section
      title={t('coverage.title')}
      caption={t('coverage.caption')}
      aside={<PageLink to="/standards">{t('coverage.clauses')}</PageLink>}
    >
      {requirements ? (
        <div style={{ marginBlockEnd: 12 }}>
          <Progress label={t('coverage.reached')} done={reached(requirements)} of={requirements.length} figure />
        </div>
      ) : (
        <LinesLoading lines={6} />
      )}
      {requirements && (
        <HeatGrid
          label={t('coverage.title')}
          cells={cells}
          levels={(['none', 'planned', 'partly', 'audited', 'open'] as const).map((covered) => ({
            level: levelOf[covered],
            meaning: t(`coverage.${covered}`),
          }))}
          onOpen={(clause) => void navigate({ to: '/standards', search: { open: clause } as never })}
        />
      )}
    </Section>
  )
}

function useMeaning() {
  const { t, i18n } = useTranslation('home')
  const { number } = useFormats()
  const titleOf = ({ title }: Requirement) => inLanguage(title, i18n.language as Language)
  return ({ parts, covered, audited }: ClauseCoverage) => {
    const [only] = parts
    if (parts.length === 1 && only) return `${titleOf(only)} · ${t(`coverage.${covered}`)}`
    const open = parts.filter(({ coverage }) => coverage === 'open').map(({ clause }) => clause)
    const some = t('coverage.parts', { audited: number(audited), count: parts.length })
    return open.length > 0 ? `${some} · ${t('coverage.openIn', { clauses: open.join(' ') })}` : some
  }
}
