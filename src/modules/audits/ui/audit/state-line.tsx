import { Text } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { DateText } from '#design/word/date-text.tsx'
import type { AuditState } from '../../lifecycle.ts'
import { stateKey } from '../words.tsx'
import look from './state-line.module.css'
import type { WholeAudit } from './steps/steps.ts'

const course: readonly AuditState[] = [
  'proposed',
  'scheduled',
  'confirmed',
  'in-preparation',
  'in-progress',
  'performed',
  'reported',
  'report-accepted',
  'findings-open',
  'closed',
]

/** Not put off, not cancelled. */
export const isOnItsWay = (state: string): boolean => course.includes(state as AuditState)

/** When a state was reached, where that is known. */
const reachedAt = ({ audit, reports, planAnswers }: WholeAudit): Partial<Record<AuditState, string | null>> => ({
  confirmed: planAnswers.findLast(({ kind }) => kind === 'acceptance')?.answeredAt ?? null,
  'in-progress': audit.startedAt,
  performed: audit.finishedAt,
  reported: reports[0]?.issuedAt ?? null,
  'report-accepted': reports[0]?.acceptedAt ?? null,
  closed: audit.closedAt,
})

/** The road of an audit: what lies behind, where it stands, what lies ahead. */
export function StateLine({ whole }: { whole: WholeAudit }) {
  const { t } = useTranslation('audits-ui')
  const at = course.indexOf(whole.audit.state as AuditState)
  const dates = reachedAt(whole)
  const now = useRef<HTMLLIElement>(null)
  useEffect(() => void now.current?.scrollIntoView({ block: 'nearest', inline: 'center' }), [])
  return (
    <ol className={look.line} tabIndex={0} aria-label={t('stateLine')}>
      {course.map((state, place) => {
        const stage = place < at || whole.audit.state === 'closed' ? 'done' : place === at ? 'now' : 'ahead'
        const date = stage === 'ahead' ? null : dates[state]
        return (
          <li
            ref={stage === 'now' ? now : undefined}
            key={state}
            className={look.step}
            data-stage={stage}
            aria-current={stage === 'now' ? 'step' : undefined}
          >
            <span className={look.dot} aria-hidden>
              {stage === 'done' && <IconCheck size={12} stroke={3} />}
            </span>
            <Text size="xs" fw={stage === 'now' ? 600 : 400} c={stage === 'ahead' ? 'dimmed' : undefined} ta="center">
              {t(stateKey(state))}
            </Text>
            {date && (
              <Text size="xs" c="dimmed" component="div">
                <DateText value={date} dayOnly />
              </Text>
            )}
          </li>
        )
      })}
    </ol>
  )
}
