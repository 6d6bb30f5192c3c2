import { SimpleGrid } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { useFormats } from '#design/word/formats.tsx'
import { StatTile } from '#design/figure/stat-tile.tsx'
import type { Overview } from '../../contract.ts'
import { reached } from './coverage.ts'

export type OverviewOutput = z.infer<typeof Overview.output>
type Props = { overview: OverviewOutput | undefined }

const tilesAcross = { base: 1, xs: 2, lg: 4 }

/** How the improvement goes: what is open, what is late, and whether the audits of the year are held. */
export function ImplementerFigures({ overview }: Props) {
  const { t } = useTranslation('home')
  const { number } = useFormats()
  const shown = (value: number | undefined) => (value === undefined ? undefined : number(value))
  const thisMonth = overview?.months.at(-1)
  return (
    <SimpleGrid cols={tilesAcross}>
      <StatTile
        label={t('figures.openNonconformities')}
        value={shown(overview?.openNonconformities)}
        caption={
          thisMonth && t('figures.thisMonth', { raised: number(thisMonth.raised), closed: number(thisMonth.closed) })
        }
        course={courseOf(overview)}
        to="/nonconformities"
        search={{ onlyOpen: true }}
      />
      <OverdueResponses overview={overview} />
      <StatTile
        label={t('figures.openActions')}
        value={shown(overview?.openActions)}
        caption={overview && t('figures.ofThemLate', { count: overview.overdueActions })}
        tone={overview?.overdueActions ? 'bad' : 'progress'}
        to="/actions"
        {...(overview?.overdueActions ? { search: { overdue: true } } : {})}
      />
      <AuditsHeld overview={overview} />
    </SimpleGrid>
  )
}

/** How the programme goes, and what it has found. */
export function AuditorFigures({ overview }: Props) {
  const { t } = useTranslation('home')
  const { number } = useFormats()
  const requirements = overview?.coverage ?? []
  return (
    <SimpleGrid cols={tilesAcross}>
      <AuditsHeld overview={overview} />
      <StatTile
        label={t('figures.requirementsAudited')}
        value={overview && t('design:partOf', { part: reached(requirements), whole: requirements.length })}
        caption={t('figures.inThreeYears')}
        to="/standards"
      />
      <StatTile
        label={t('figures.openFindings')}
        value={overview && number(overview.openFindings)}
        caption={t('figures.fromAudits')}
        to="/findings"
        search={{ unclosed: true }}
      />
      <OverdueResponses overview={overview} />
    </SimpleGrid>
  )
}

/** A year without any is no course. */
function courseOf(overview: OverviewOutput | undefined): number[] {
  const raised = overview?.months.map((month) => month.raised) ?? []
  return raised.some((count) => count > 0) ? raised : []
}

function OverdueResponses({ overview }: Props) {
  const { t } = useTranslation('home')
  const { number } = useFormats()
  const late = overview?.overdueResponses
  return (
    <StatTile
      label={t('figures.overdueResponses')}
      value={late === undefined ? undefined : number(late)}
      caption={late === undefined ? undefined : t(late > 0 ? 'figures.waitForAnswer' : 'figures.allAnswered')}
      to="/nonconformities"
      search={{ overdue: true }}
    />
  )
}

function AuditsHeld({ overview }: Props) {
  const { t } = useTranslation('home')
  const { percent } = useFormats()
  const year = overview?.auditsThisYear
  return (
    <StatTile
      label={t('figures.auditsThisYear')}
      value={year && t('design:partOf', { part: year.held, whole: year.planned })}
      caption={
        year &&
        (year.planned > 0
          ? t('figures.held', { share: percent(Math.min(1, year.held / year.planned)) })
          : t('figures.noneplanned'))
      }
      to="/audit-programmes"
    />
  )
}
