import { Group, Text } from '@mantine/core'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { Progress } from '#design/figure/progress.tsx'
import type { Tone } from '#design/tokens.ts'
import { Chip } from '#design/word/chip.tsx'
import { useFormats } from '#design/word/formats.tsx'
import { StatusPill } from '#design/word/status-pill.tsx'
import type { OutputOf } from '#kernel/contract.ts'
import { type CalendarDate, daysBetween } from '#kernel/dates.ts'
import { inLanguage, type Language } from '#kernel/text.ts'
import { useToday } from '#modules/actions/ui/embed.tsx'
import { clause, type Edition } from '#modules/standards/rules.ts'
import type { TheAssessment } from '../contract/assessments.ts'
import type { DatedTask, ThePlan } from '../contract/plan.ts'
import type { Grade, PersonName } from '../contract/words.ts'
import type { AssessmentState } from '../lifecycle.ts'
import type { Score } from '../rules/score.ts'

export type WholeAssessment = OutputOf<typeof TheAssessment>
export type WholePlan = OutputOf<typeof ThePlan>

const toneOfState: Readonly<Record<AssessmentState, Tone>> = {
  'in-progress': 'progress',
  completed: 'good',
  voided: 'neutral',
}

export function AssessmentPill({ state }: { state: AssessmentState }) {
  const { t } = useTranslation('implementation')
  return <StatusPill tone={toneOfState[state]}>{t(`states.${state}`)}</StatusPill>
}

export const toneOfGrade: Readonly<Record<Grade, Tone>> = {
  met: 'good',
  partly: 'warning',
  'not-met': 'bad',
  'not-applicable': 'neutral',
}

export function GradePill({ grade }: { grade: Grade | null }) {
  const { t } = useTranslation('implementation')
  return grade ? <StatusPill tone={toneOfGrade[grade]}>{t(`grades.${grade}`)}</StatusPill> : <span>–</span>
}

const toneOfStanding: Readonly<Record<DatedTask['standing'], Tone>> = {
  done: 'good',
  blocked: 'bad',
  overdue: 'bad',
  'to-begin': 'warning',
  running: 'progress',
  ahead: 'info',
}

export function StandingPill({ standing }: { standing: DatedTask['standing'] }) {
  const { t } = useTranslation('implementation-ui')
  return <StatusPill tone={toneOfStanding[standing]}>{t(`standings.${standing}`)}</StatusPill>
}

export function EditionChip({ edition }: { edition: Edition }) {
  return <Chip code>{`ISO ${edition}`}</Chip>
}

/** The share as a bar and a figure; a dash while nothing is answered. */
export function ScoreBar({ score, label }: { score: Score; label: string }) {
  const { percent } = useFormats()
  if (score.share === null)
    return (
      <Text size="sm" c="dimmed">
        –
      </Text>
    )
  return (
    <Group gap={8} wrap="nowrap">
      <Progress label={label} done={score.points} of={score.applicable} tone={toneOfShare(score.share)} />
      <Text size="sm" className="number" w={54} ta="end">
        <bdi>{percent(score.share)}</bdi>
      </Text>
    </Group>
  )
}

const toneOfShare = (share: number): Tone => (share >= 0.85 ? 'good' : share >= 0.5 ? 'warning' : 'bad')

/** How long it is until a day, in words. */
export function useTimeLeft() {
  const { t } = useTranslation('implementation-ui')
  const today = useToday()
  return (until: CalendarDate): string => {
    const days = daysBetween(today, until)
    return days < 0 ? t('overview.deadlinePassed') : t('overview.daysLeft', { count: days })
  }
}

/** What the pages need to say of clauses and people, in the language of the page. */
export function useSaid() {
  const { language } = useTranslation().i18n
  const said = useCallback((names: { en: string; ar: string }) => inLanguage(names, language as Language), [language])
  const titled = useCallback(
    ({ titleEn, titleAr }: { titleEn: string; titleAr: string }) => said({ en: titleEn, ar: titleAr }),
    [said],
  )
  const named = useCallback(
    ({ nameEn, nameAr }: { nameEn: string; nameAr: string }) => said({ en: nameEn, ar: nameAr }),
    [said],
  )
  const clauseTitle = useCallback(
    (edition: Edition, number: string) => {
      const found = clause(edition, number)
      return found ? said(found.label) : ''
    },
    [said],
  )
  const nameIn = useCallback(
    (people: readonly PersonName[], id: string | null) => {
      const found = people.find((one) => one.id === id)
      return found ? named(found) : undefined
    },
    [named],
  )
  return { said, titled, named, nameIn, clauseTitle }
}

/** A clause with its title: the number reads from left to right in every language. */
export function ClauseTitle({ edition, number }: { edition: Edition; number: string }) {
  const { clauseTitle } = useSaid()
  return (
    <>
      <bdi dir="ltr" className="number">
        {number}
      </bdi>{' '}
      {clauseTitle(edition, number)}
    </>
  )
}
