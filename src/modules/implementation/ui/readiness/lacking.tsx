import { Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormats } from '#design/word/formats.tsx'
import { StatusPill } from '#design/word/status-pill.tsx'
import type { Tone } from '#design/tokens.ts'
import type { ClauseReadiness } from '../../contract/readiness.ts'
import type { Lack } from '../../rules/readiness.ts'
import look from './readiness.module.css'

const shownOnScreen = 2

export const toneOfLack = (lack: Lack): Tone => (lack === 'open-major' || lack === 'gap' ? 'bad' : 'warning')

/** The state in one word, and what is missing, the gravest first; on paper all of it. */
export function Lacking({ readiness: { state, lacking } }: { readiness: ClauseReadiness }) {
  const { t } = useTranslation('implementation-ui')
  const { number } = useFormats()
  if (state === 'ready') return <StatusPill tone="good">{t('readiness.states.ready')}</StatusPill>
  if (state === 'not-applicable')
    return <StatusPill tone="neutral">{t('implementation:grades.not-applicable')}</StatusPill>
  return (
    <Group gap={4} component="span" wrap="nowrap" className={look.lacks}>
      {lacking.map((lack, at) => (
        <span key={lack} className={at < shownOnScreen ? look.lack : look.onPaper}>
          <StatusPill tone={toneOfLack(lack)}>{t(`lacks.${lack}`)}</StatusPill>
        </span>
      ))}
      {lacking.length > shownOnScreen && (
        <Text size="xs" component="span" className="number no-print">
          <bdi dir="ltr">{`+${number(lacking.length - shownOnScreen)}`}</bdi>
        </Text>
      )}
    </Group>
  )
}
