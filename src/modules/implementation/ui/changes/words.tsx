import { useTranslation } from 'react-i18next'
import type { Tone } from '#design/tokens.ts'
import { RecordNumber } from '#design/word/record-number.tsx'
import { StatusPill } from '#design/word/status-pill.tsx'
import type { Opening } from '../../contract/change-record.ts'
import type { ChangeState } from '../../lifecycle.ts'

const toneOf: Readonly<Record<ChangeState, Tone>> = {
  draft: 'neutral',
  submitted: 'waiting',
  approved: 'info',
  rejected: 'bad',
  'in-progress': 'progress',
  done: 'waiting',
  effective: 'good',
  ineffective: 'bad',
  cancelled: 'neutral',
}

export function ChangePill({ state }: { state: ChangeState }) {
  const { t } = useTranslation('implementation')
  return <StatusPill tone={toneOf[state]}>{t(`changeStates.${state}`)}</StatusPill>
}

export function ChangeNumber({ number, strong = false }: { number: string | null; strong?: boolean }) {
  const { t } = useTranslation('implementation-ui')
  return number ? <RecordNumber strong={strong}>{number}</RecordNumber> : <span>{t('changes.noNumber')}</span>
}

const ended: Readonly<Record<string, Tone>> = { effective: 'good', closed: 'good' }

/** How something a change opened stands now. */
export function OpeningPill({ opening: { state, isOpen } }: { opening: Opening }) {
  const { t } = useTranslation('implementation')
  return <StatusPill tone={isOpen ? 'progress' : (ended[state] ?? 'neutral')}>{t(`openingStates.${state}`)}</StatusPill>
}
