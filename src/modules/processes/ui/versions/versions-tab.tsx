import { Anchor, Group, Select, Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { DateText } from '#design/word/date-text.tsx'
import { EmptyState } from '#design/state/empty-state.tsx'
import { Section } from '#design/section.tsx'
import { useNamed } from '#modules/identity/ui/embed.tsx'
import { useAsk } from '#platform/browser/asking/query.tsx'
import { type MapLine, TheMap } from '../../contract/maps.ts'
import type { WholeProcess } from '../whole-process.ts'
import { CompareMaps } from './compare-maps.tsx'
import { MapPill } from '../map/revision-bar.tsx'
import { useMaps } from '../map/use-maps.ts'

/** Every revision there is to see, and what is different between two of them. */
export function VersionsTab({ process }: { process: WholeProcess }) {
  const { t } = useTranslation('processes-ui')
  const maps = useMaps(process)
  const { lines, view, show } = maps
  const to = lines.find(({ id }) => id === view.to) ?? lines[0]
  const from = lines.find(({ id }) => id === view.from) ?? lines.find(({ revision }) => to && revision < to.revision)
  if (lines.length === 0)
    return (
      <Section>
        <EmptyState title={t('map.none')} why={t('versions.none')} />
      </Section>
    )
  const choose = (name: 'from' | 'to', shown: MapLine | undefined) => (
    <Select
      label={t(`versions.${name}`)}
      w={260}
      value={shown?.id ?? null}
      onChange={(id) => id && show({ [name]: id }, { replace: true })}
      data={lines.map(({ id, revision, state }) => ({
        value: id,
        label: `${t('map.revision', { revision })} · ${t(`processes:states.${state}`)}`,
      }))}
    />
  )
  return (
    <>
      <Section title={t('versions.title')}>
        <Lines lines={lines} onOpen={(map) => show({ tab: 'map', map })} />
      </Section>
      {lines.length > 1 && (
        <div style={{ marginBlockStart: 16 }}>
          <Section title={t('versions.compare')}>
            <Group gap="md" mb="md" className="no-print">
              {choose('from', from)}
              {choose('to', to)}
            </Group>
            {from && to && from.id !== to.id ? (
              <Compared from={from.id} to={to.id} />
            ) : (
              <Text size="sm">{t('versions.chooseTwo')}</Text>
            )}
          </Section>
        </div>
      )}
    </>
  )
}

function Compared({ from, to }: { from: string; to: string }) {
  const [before, after] = [useAsk(TheMap, { id: from }).data, useAsk(TheMap, { id: to }).data]
  if (before?.id !== from || after?.id !== to) return null
  return <CompareMaps before={before} after={after} />
}

function Lines({ lines, onOpen }: { lines: readonly MapLine[]; onOpen: (id: string) => void }) {
  const { t } = useTranslation('processes-ui')
  const named = useNamed()
  return (
    <Table.ScrollContainer minWidth={640}>
      <Table verticalSpacing={6} aria-label={t('versions.title')}>
        <Table.Thead>
          <Table.Tr>
            {['revision', 'state', 'authors', 'approver', 'published', 'change'].map((key) => (
              <Table.Th key={key}>{t(`versions.${key}`)}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map((line) => (
            <Table.Tr key={line.id}>
              <Table.Td>
                <Anchor component="button" size="sm" style={{ whiteSpace: 'nowrap' }} onClick={() => onOpen(line.id)}>
                  {t('map.revision', { revision: line.revision })}
                </Anchor>
              </Table.Td>
              <Table.Td>
                <div style={{ inlineSize: 'max-content' }}>
                  <MapPill state={line.state} />
                </div>
              </Table.Td>
              <Table.Td>{line.authors.map((author) => named(author)).join(' · ')}</Table.Td>
              <Table.Td>
                {line.approverNameEn === null && line.approverNameAr === null
                  ? '–'
                  : named({ nameEn: line.approverNameEn ?? '', nameAr: line.approverNameAr ?? '' })}
              </Table.Td>
              <Table.Td>{line.publishedOn ? <DateText value={line.publishedOn} /> : '–'}</Table.Td>
              <Table.Td dir="auto">{line.changeNote || '–'}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}
