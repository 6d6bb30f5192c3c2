import { useTranslation } from 'react-i18next'
import type { Tone } from '#design/tokens.ts'
import { StatusPill } from '#design/word/status-pill.tsx'
import type { RecordState } from '../../lifecycle.ts'

const toneOf: Readonly<Record<RecordState, Tone>> = {
  kept: 'good',
  'disposal-proposed': 'waiting',
  disposed: 'neutral',
}

export function RecordPill({ state, isHeld }: { state: RecordState; isHeld: boolean }) {
  const { t } = useTranslation('documents-ui')
  return (
    <span style={{ display: 'inline-flex', gap: 4, flexWrap: 'wrap' }}>
      <StatusPill tone={toneOf[state]}>{t(`documents:states.record.${state}`)}</StatusPill>
      {isHeld && <StatusPill tone="bad">{t('records.isHeld')}</StatusPill>}
    </span>
  )
}
