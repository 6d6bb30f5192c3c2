import { useTranslation } from 'react-i18next'
import { StatusPill } from '#design/word/status-pill.tsx'
import type { Tone } from '#design/tokens.ts'
import type { FindingState } from '../../lifecycle.ts'

const toneOfState: Readonly<Record<FindingState, Tone>> = {
  draft: 'neutral',
  issued: 'warning',
  acknowledged: 'progress',
  disputed: 'bad',
  'under-review': 'waiting',
  returned: 'warning',
  accepted: 'progress',
  implemented: 'waiting',
  closed: 'good',
  withdrawn: 'neutral',
}

export function FindingPill({ state }: { state: string }) {
  const { t } = useTranslation('audits')
  return <StatusPill tone={toneOfState[state as FindingState] ?? 'neutral'}>{t(`states.finding.${state}`)}</StatusPill>
}
