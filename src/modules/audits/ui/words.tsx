import { Group, Text, Tooltip } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Chip } from '#design/word/chip.tsx'
import { useFormats } from '#design/word/formats.tsx'
import { StatusPill } from '#design/word/status-pill.tsx'
import type { Tone } from '#design/tokens.ts'
import { dayIn } from '#kernel/dates.ts'
import { inLanguage, type TwoNames } from '#kernel/text.ts'
import { clause, compareClauses, type Edition } from '#modules/standards/rules.ts'
import type { Member } from '../contract/words.ts'
import type { AuditState, ProgrammeState } from '../lifecycle.ts'
import type { z } from 'zod'

const toneOfState: Readonly<Record<AuditState | 'planned' | 'overdue', Tone>> = {
  planned: 'info',
  overdue: 'bad',
  proposed: 'neutral',
  scheduled: 'info',
  confirmed: 'info',
  'in-preparation': 'progress',
  'in-progress': 'progress',
  performed: 'waiting',
  reported: 'waiting',
  'report-accepted': 'good',
  'findings-open': 'warning',
  closed: 'good',
  postponed: 'warning',
  cancelled: 'neutral',
}
export const toneOfAudit = (state: string): Tone => toneOfState[state as AuditState] ?? 'neutral'

/** What an audit's state is called; also the states of a plan that is no audit yet. */
export const stateKey = (state: string): string => {
  if (state === 'dropped') return 'audits-ui:dropped'
  return state === 'planned' || state === 'overdue' ? `audits:states.planned.${state}` : `audits:states.audit.${state}`
}

const toneOfProgramme: Readonly<Record<ProgrammeState, Tone>> = { draft: 'neutral', approved: 'good', closed: 'info' }

type Named = { nameEn: string; nameAr: string }

/** Names in the language of the page. */
export function useNames() {
  const { i18n } = useTranslation()
  const language = i18n.language === 'ar' ? 'ar' : 'en'
  return useMemo(
    () => ({
      language: language as 'en' | 'ar',
      nameOf: ({ nameEn, nameAr }: Named) => inLanguage({ en: nameEn, ar: nameAr }, language),
      said: (names: TwoNames) => inLanguage(names, language),
    }),
    [language],
  )
}

/** The day it is where the organisation is. */
export function useToday(): string {
  const { settings } = useFormats()
  return dayIn(new Date(), settings.timeZone)
}

export function AuditPill({ state }: { state: string }) {
  const { t } = useTranslation('audits-ui')
  return <StatusPill tone={toneOfAudit(state)}>{t(stateKey(state))}</StatusPill>
}

export function ProgrammePill({ state }: { state: string }) {
  const { t } = useTranslation('audits-ui')
  return (
    <StatusPill tone={toneOfProgramme[state as ProgrammeState] ?? 'neutral'}>
      {t(`audits:states.programme.${state}`)}
    </StatusPill>
  )
}

/** From one day to another, or one day. */
export function Period({ from, to }: { from: string | null; to: string | null }) {
  const { day } = useFormats()
  const { t } = useTranslation('audits-ui')
  if (!from)
    return (
      <Text component="span" size="sm" c="dimmed">
        {t('noDates')}
      </Text>
    )
  if (!to || to === from)
    return (
      <time dateTime={from} className="number">
        {day(from)}
      </time>
    )
  return (
    <span className="number" style={{ whiteSpace: 'nowrap' }}>
      <time dateTime={from}>{day(from)}</time> – <time dateTime={to}>{day(to)}</time>
    </span>
  )
}

type ClausesProps = { edition: Edition; numbers: readonly string[]; most?: number }

/** Clauses by number, their titles when pointed at. */
export function ClauseChips({ edition, numbers, most = 40 }: ClausesProps) {
  const { said } = useNames()
  const { number } = useFormats()
  const inOrder = numbers.toSorted(compareClauses)
  const titleOf = (at: string) => {
    const found = clause(edition, at)
    return found ? said(found.label) : at
  }
  return (
    <Group gap={4}>
      {inOrder.slice(0, most).map((at) => (
        <Tooltip key={at} label={titleOf(at)}>
          <span>
            <Chip code>{at}</Chip>
          </span>
        </Tooltip>
      ))}
      {inOrder.length > most && <Chip>{`+${number(inOrder.length - most)}`}</Chip>}
    </Group>
  )
}

export const teamOf = (members: readonly z.infer<typeof Member>[]) =>
  members.map(({ person, role }) => ({ personId: person.id, role }))
