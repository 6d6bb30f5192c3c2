import { Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormats } from '#design/word/formats.tsx'
import { StatusPill } from '#design/word/status-pill.tsx'
import type { ClauseReadiness } from '../../contract/readiness.ts'

/** The state in one word, and what is missing, the gravest first. */
export function Lacking({ readiness: { state, lacking } }: { readiness: ClauseReadiness }) {
  const { t } = useTranslation('implementation-ui')
  const { number } = useFormats()
  if (state === 'ready') return <StatusPill tone="good">{t('readiness.states.ready')}</StatusPill>
  if (state === 'not-applicable')
    return <StatusPill tone="neutral">{t('implementation:grades.not-applicable')}</StatusPill>
  return (
    <Group gap={4} component="span" wrap="nowrap">
      {lacking.slice(0, 2).map((lack) => (
        <StatusPill key={lack} tone={lack === 'open-major' || lack === 'gap' ? 'bad' : 'warning'}>
          {t(`lacks.${lack}`)}
        </StatusPill>
      ))}
      {lacking.length > 2 && (
        <Text size="xs" component="span" className="number">
          <bdi dir="ltr">{`+${number(lacking.length - 2)}`}</bdi>
        </Text>
      )}
    </Group>
  )
}
