import { Button, Group } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '#design/state/empty-state.tsx'
import { ErrorState } from '#design/state/error-state.tsx'
import { LinesLoading } from '#design/state/loading.tsx'
import { Section } from '#design/section.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { NewRevision } from '../map/new-revision.tsx'
import { Note } from '../map/note.tsx'
import { Remarks } from '../map/remarks.tsx'
import { RevisionBar } from '../map/revision-bar.tsx'
import { useMaps } from '../map/use-maps.ts'
import type { WholeProcess } from '../whole-process.ts'
import { EditSteps } from './edit-steps.tsx'
import { StepsTable } from './steps-table.tsx'

/** The steps of a process as a table: the other way to write its map. */
export function StepsTab({ process }: { process: WholeProcess }) {
  const { t } = useTranslation('processes-ui')
  const why = useRefusalText('processes')
  const maps = useMaps(process)
  const [editing, setEditing] = useState<string>()
  const { map } = maps
  if (maps.error) return <ErrorState why={why(maps.error)} />
  if (maps.isLoading) return <LinesLoading lines={10} />
  if (!map)
    return (
      <Section>
        <EmptyState
          title={t('map.none')}
          why={t(maps.mayDraw ? 'map.noneYet' : 'map.noneForReaders')}
          clause="4.4.1"
          action={<NewRevision process={process} maps={maps} />}
        />
      </Section>
    )
  const mayWrite = maps.mayDraw && map.state === 'in-progress'
  const isEditing = editing === map.id && mayWrite
  return (
    <Section>
      <RevisionBar process={process} maps={maps} isWriting={isEditing} />
      {map.writtenAs === 'map' && <Remarks remarks={map.remarks} />}
      {isEditing && map.writtenAs === 'map' && <Note tone="info">{t('stepsTable.keepsDrawing')}</Note>}
      {isEditing ? (
        <EditSteps map={map} onClose={() => setEditing(undefined)} />
      ) : (
        <>
          <Group gap="xs" mb="sm" className="no-print">
            {mayWrite && (
              <Button size="xs" leftSection={<IconPencil size={15} aria-hidden />} onClick={() => setEditing(map.id)}>
                {t('stepsTable.edit')}
              </Button>
            )}
            <NewRevision process={process} maps={maps} />
          </Group>
          {map.steps.length === 0 ? (
            <EmptyState title={t('stepsTable.none')} why={t('stepsTable.noneWhy')} />
          ) : (
            <StepsTable steps={map.steps} />
          )}
        </>
      )}
    </Section>
  )
}
