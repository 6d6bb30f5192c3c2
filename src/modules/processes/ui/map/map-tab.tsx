import { Button, FileButton, Group } from '@mantine/core'
import { IconDownload, IconPencil, IconUpload } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '#design/state/empty-state.tsx'
import { ErrorState } from '#design/state/error-state.tsx'
import { LinesLoading } from '#design/state/loading.tsx'
import { Section } from '#design/section.tsx'
import { FormProblem } from '#design/step/form-field.tsx'
import { LeaveDialog } from '#design/step/leave-dialog.tsx'
import { useStep } from '#modules/actions/ui/embed.tsx'
import { useLeaving } from '#platform/browser/page/use-leaving.ts'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { DrawMap, ImportMap, type ProcessMap } from '../../contract/maps.ts'
import { fileCanBeSent } from '../../rules/maps.ts'
import type { WholeProcess } from '../whole-process.ts'
import { type Drawn, download } from './canvas/drawn.ts'
import { MapCanvas } from './canvas/lazy-canvas.tsx'
import { Note } from './note.tsx'
import { Remarks } from './remarks.tsx'
import { RevisionBar } from './revision-bar.tsx'
import { NewRevision } from './new-revision.tsx'
import { useMaps } from './use-maps.ts'

/** The map of a process: looked at by everybody, drawn by its owner. */
export function MapTab({ process }: { process: WholeProcess }) {
  const { t } = useTranslation('processes-ui')
  const why = useRefusalText('processes')
  const maps = useMaps(process)
  const [written, setWritten] = useState<string>()
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
  const mayDraw = maps.mayDraw && map.state === 'in-progress'
  const editing = mayDraw && written === map.id
  return (
    <Section>
      <RevisionBar process={process} maps={maps} isWriting={editing} />
      <MapContent
        key={map.id}
        process={process}
        map={map}
        mayDraw={mayDraw}
        editing={editing}
        onEdit={(edits) => setWritten(edits ? map.id : undefined)}
        start={<NewRevision process={process} maps={maps} />}
      />
    </Section>
  )
}

type ContentProps = {
  process: WholeProcess
  map: ProcessMap
  mayDraw: boolean
  editing: boolean
  onEdit: (edits: boolean) => void
  start: React.ReactNode
}

function MapContent({ process, map, mayDraw, editing, onEdit, start }: ContentProps) {
  const { t, i18n } = useTranslation('processes-ui')
  const why = useRefusalText('processes')
  const [drawn, setDrawn] = useState<Drawn>()
  const [problem, setProblem] = useState<string>()
  const draw = useStep(DrawMap, 'processes')
  const bring = useStep(ImportMap, 'processes')
  const words = { version: map.version }
  const stop = () => onEdit(false)
  const leaving = useLeaving(() => editing && Boolean(drawn?.isChanged()), stop)
  const save = async () => {
    if (!drawn) return
    setProblem(undefined)
    if (!drawn.isChanged()) return stop()
    try {
      await draw.run({ id: map.id, ...(await drawn.save()) }, words, t('done.draw'), stop)
    } catch {
      setProblem(t('map.cannotBeSaved'))
    }
  }
  const take = async (file: File) => {
    const refused = why(fileCanBeSent(file.size))
    setProblem(refused)
    if (!refused) await bring.run({ id: map.id, file: await base64Of(file) }, words, t('done.import'))
  }
  const name = `${process.code}-${map.revision}`
  const picture = async () => {
    const { pictureOf } = await import('../../rules/picture/picture.ts')
    download(`${name}.svg`, 'image/svg+xml', await pictureOf(map, i18n.language === 'ar' ? 'ar' : 'en'))
  }
  return (
    <>
      <LeaveDialog {...leaving.dialog} />
      <FormProblem>{problem ?? draw.problem ?? bring.problem}</FormProblem>
      {map.writtenAs === 'map' && mayDraw && <Remarks remarks={map.remarks} />}
      <Group gap="xs" mb="sm" className="no-print">
        {editing ? (
          <>
            <Button size="xs" loading={draw.busy} disabled={!drawn} onClick={() => void save()}>
              {t('map.save')}
            </Button>
            <Button size="xs" variant="default" onClick={leaving.cancel}>
              {t('map.cancel')}
            </Button>
          </>
        ) : (
          <>
            {mayDraw && (
              <Button size="xs" leftSection={<IconPencil size={15} aria-hidden />} onClick={() => onEdit(true)}>
                {t('map.edit')}
              </Button>
            )}
            {mayDraw && (
              <FileButton accept=".bpmn,.xml,application/xml" onChange={(file) => file && void take(file)}>
                {(props) => (
                  <Button
                    {...props}
                    size="xs"
                    variant="default"
                    loading={bring.busy}
                    leftSection={<IconUpload size={15} aria-hidden />}
                  >
                    {t('map.import')}
                  </Button>
                )}
              </FileButton>
            )}
            {start}
            <Button
              size="xs"
              variant="subtle"
              leftSection={<IconDownload size={15} aria-hidden />}
              onClick={() => download(`${name}.bpmn`, 'application/xml', map.bpmn)}
            >
              {t('map.exportXml')}
            </Button>
            <Button
              size="xs"
              variant="subtle"
              leftSection={<IconDownload size={15} aria-hidden />}
              onClick={() => void picture()}
            >
              {t('map.exportSvg')}
            </Button>
          </>
        )}
      </Group>
      {editing && map.remarks.some(({ kind }) => kind === 'lost') && (
        <Note tone="warning">{t('map.drawingLoses')}</Note>
      )}
      {editing && map.language !== i18n.language && (
        <Note tone="info">{t('map.drawnIn', { language: t(`languages.${map.language}`) })}</Note>
      )}
      <MapCanvas map={map} editing={editing} onReady={setDrawn} />
    </>
  )
}

async function base64Of(file: File): Promise<string> {
  let text = ''
  for (const byte of new Uint8Array(await file.arrayBuffer())) text += String.fromCodePoint(byte)
  return btoa(text)
}
