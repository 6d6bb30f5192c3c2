import { Group, SegmentedControl, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { DateText } from '#design/word/date-text.tsx'
import { StatusPill } from '#design/word/status-pill.tsx'
import type { Tone } from '#design/tokens.ts'
import { useNamed } from '#modules/identity/ui/embed.tsx'
import type { MapLine, MapState } from '../../contract/maps.ts'
import type { WholeProcess } from '../whole-process.ts'
import { MapSteps } from './map-steps.tsx'
import { Note } from './note.tsx'
import type { useMaps } from './use-maps.ts'

export const toneOfMap: Readonly<Record<MapState, Tone>> = {
  'in-progress': 'progress',
  'awaiting-approval': 'waiting',
  'awaiting-publish': 'waiting',
  published: 'good',
  superseded: 'neutral',
  discarded: 'neutral',
}

export function MapPill({ state }: { state: MapState }) {
  const { t } = useTranslation('processes')
  return <StatusPill tone={toneOfMap[state]}>{t(`states.${state}`)}</StatusPill>
}

type Props = { process: WholeProcess; maps: ReturnType<typeof useMaps>; isWriting: boolean }

/** Which revision is looked at, how it stands, and what can be done with it once nothing is being written. */
export function RevisionBar({ process, maps, isWriting }: Props) {
  const { t } = useTranslation('processes-ui')
  const named = useNamed()
  const { line, draft, published, show } = maps
  if (!line) return null
  const both = draft && published ? [published, draft] : []
  const choices = both.some(({ id }) => id === line.id) ? both : [...both, line]
  return (
    <>
      <Group justify="space-between" mb="sm" gap="xs">
        <Group gap="xs">
          {choices.length > 1 && (
            <SegmentedControl
              size="xs"
              className="no-print"
              value={line.id}
              onChange={(map) => show({ map }, { replace: true })}
              data={choices.map(({ id, revision, state }) => ({
                value: id,
                label: `${t('map.revision', { revision })} · ${t(`processes:states.${state}`)}`,
              }))}
            />
          )}
          <Text size="sm" className={choices.length > 1 ? 'only-print' : ''}>
            {t('map.revision', { revision: line.revision })}
          </Text>
          <MapPill state={line.state} />
          <Text size="xs" c="dimmed">
            {t('map.by', { names: line.authors.map((author) => named(author)).join(' · ') })}
            {line.publishedOn && (
              <>
                {' · '}
                <DateText value={line.publishedOn} />
              </>
            )}
          </Text>
        </Group>
        <Group gap="xs" className="no-print">
          {!isWriting && <MapSteps process={process} line={line} shownHash={maps.map?.shownHash ?? ''} />}
        </Group>
      </Group>
      <WhatToKnow line={line} />
    </>
  )
}

function WhatToKnow({ line }: { line: MapLine }) {
  const { t } = useTranslation('processes-ui')
  if (line.state === 'in-progress' && line.returnedReason)
    return (
      <Note tone="warning" title={t('map.returned')}>
        <span dir="auto">{line.returnedReason}</span>
      </Note>
    )
  if (line.discardedBecause)
    return (
      <Note tone="neutral" title={t('map.discarded')}>
        <span dir="auto">{line.discardedBecause}</span>
      </Note>
    )
  if (line.state === 'awaiting-approval' || line.state === 'awaiting-publish')
    return <Note tone="info">{t('map.locked')}</Note>
  return null
}
