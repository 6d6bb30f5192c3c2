import { Group, SimpleGrid, Stack, Switch, Table, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '#design/state/error-state.tsx'
import { LinesLoading } from '#design/state/loading.tsx'
import type { ProcessMap } from '../../contract/maps.ts'
import type { Difference, End, Saying } from '../../rules/bpmn/compare.ts'
import { MapCanvas } from '../map/canvas/lazy-canvas.tsx'
import look from '../map/map.module.css'
import { Note } from '../map/note.tsx'

const kinds = ['added', 'removed', 'changed', 'moved'] as const

/** What is different between two revisions: on both maps in colour and line, and as a table in words. */
export function CompareMaps({ before, after }: { before: ProcessMap; after: ProcessMap }) {
  const { t, i18n } = useTranslation('processes-ui')
  const read = i18n.language === 'ar' ? 'ar' : 'en'
  const [withMoved, setWithMoved] = useState(false)
  const found = useQuery({
    queryKey: ['map-difference', before.id, before.version, after.id, after.version, read],
    queryFn: async () => (await import('../../rules/bpmn/compare.ts')).compareMaps(before, after, read),
    staleTime: Number.POSITIVE_INFINITY,
  })
  const all = found.data
  const [marksBefore, marksAfter] = useMemo(() => {
    const of = (wanted: readonly string[]) => (all ?? []).filter(({ kind }) => wanted.includes(kind))
    return [of(['removed', 'changed']), of(['added', 'changed'])]
  }, [all])
  if (found.error) return <ErrorState why={t('map.cannotBeDrawn')} />
  if (!all) return <LinesLoading lines={6} />
  const shown = all.filter(({ kind }) => withMoved || kind !== 'moved')
  return (
    <Stack gap="md">
      <Legend all={all} />
      <SimpleGrid cols={{ base: 1, lg: 2 }}>
        {[
          { map: before, marks: marksBefore },
          { map: after, marks: marksAfter },
        ].map(({ map, marks }) => (
          <div key={map.id}>
            <Title order={3} size="sm" mb={6}>
              {t('map.revision', { revision: map.revision })} · {t(`processes:states.${map.state}`)}
            </Title>
            <MapCanvas map={map} marks={marks} />
          </div>
        ))}
      </SimpleGrid>
      <Switch
        className="no-print"
        label={t('versions.withMoved')}
        checked={withMoved}
        onChange={(event) => setWithMoved(event.currentTarget.checked)}
      />
      {shown.length === 0 ? <Note tone="info">{t('versions.same')}</Note> : <Differences all={shown} />}
    </Stack>
  )
}

function Legend({ all }: { all: readonly Difference[] }) {
  const { t } = useTranslation('processes-ui')
  return (
    <Group gap="lg" component="ul" style={{ listStyle: 'none', padding: 0, margin: 0 }}>
      {kinds.map((kind) => (
        <Group key={kind} component="li" gap={6}>
          <span className={look.sample} data-kind={kind} aria-hidden />
          <Text size="sm">
            {t(`differences.${kind}`)}: {t('remarks.count', { count: all.filter((one) => one.kind === kind).length })}
          </Text>
        </Group>
      ))}
    </Group>
  )
}

function Differences({ all }: { all: readonly Difference[] }) {
  const { t, i18n } = useTranslation('processes-ui')
  const typeOf = (type: string) => {
    const key = `elements.${type}`
    return i18n.exists(`processes-ui:${key}`) ? t(key) : t('elements.other', { type })
  }
  const endsOf = (ends: readonly End[] = []) => ends.map(({ type, name }) => name || typeOf(type)).join(' – ')
  const nameOf = ({ ends, name }: Difference) => [endsOf(ends), name].filter(Boolean).join(': ')
  return (
    <Table.ScrollContainer minWidth={560}>
      <Table verticalSpacing={6} aria-label={t('versions.differences')}>
        <Table.Thead>
          <Table.Tr>
            {['what', 'element', 'name', 'was', 'is'].map((key) => (
              <Table.Th key={key}>{t(`differences.${key}`)}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {all.map((one) => (
            <Table.Tr key={`${one.kind} ${one.id}`}>
              <Table.Td>
                <Group gap={6} wrap="nowrap">
                  <span className={look.sample} data-kind={one.kind} aria-hidden />
                  {t(`differences.${one.kind}`)}
                </Group>
              </Table.Td>
              <Table.Td>{typeOf(one.type)}</Table.Td>
              <Table.Td dir="auto">{nameOf(one) || '–'}</Table.Td>
              {[one.was, one.is].map((said, place) => (
                <Table.Td key={place === 0 ? 'was' : 'is'}>
                  {said ? <Said said={said} ends={endsOf(said.ends)} /> : '–'}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}

/** A line each: what is said in one language does not run into what is said in the other. */
function Said({ said, ends }: { said: Saying; ends: string }) {
  return [...new Set([ends, ...said.words])].filter(Boolean).map((line) => (
    <div key={line}>
      <bdi>{line}</bdi>
    </div>
  ))
}
