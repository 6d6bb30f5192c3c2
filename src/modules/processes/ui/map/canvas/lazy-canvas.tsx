import { lazy, Suspense, useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '#design/step/dialog.tsx'
import { LinesLoading } from '#design/state/loading.tsx'
import type { Language } from '#kernel/text.ts'
import type { ProcessStep } from '../../../contract/steps.ts'
import { kindsPinned } from '../../../rules/picture/marks.ts'
import { PinsLegend } from '../../steps/pin-mark.tsx'
import { Pins } from '../../steps/pins.tsx'
import { useSaid } from '../../steps/said.ts'
import type { Drawn } from './drawn.ts'
import { Note } from '../note.tsx'

const BpmnCanvas = lazy(() => import('./bpmn-canvas.tsx').then((module) => ({ default: module.BpmnCanvas })))

type Props = {
  map: { bpmn: string; language: Language; steps: readonly ProcessStep[]; revision: number }
  marks?: readonly { id: string; kind: string }[]
  editing?: boolean
  onReady?: (drawn: Drawn | undefined) => void
}

/** The drawing tool is fetched when somebody looks at a map. A map without a drawing is drawn from its steps. */
export function MapCanvas({ map, marks, editing = false, onReady }: Props) {
  const { t, i18n } = useTranslation('processes-ui')
  const [drawnFrom, setDrawnFrom] = useState<{ bpmn: string; instead: string }>()
  const [problem, setProblem] = useState<{ bpmn: string; why: string | undefined }>()
  const instead = drawnFrom?.bpmn === map.bpmn ? drawnFrom.instead : undefined
  const said = useSaid()
  const [pinned, showPinned] = useState<string>()
  const open = map.steps.find(({ id }) => id === pinned)
  const nameOf = useCallback(
    (step: ProcessStep) => said(step.nameEn, step.nameAr) || t('stepsTable.unnamed'),
    [said, t],
  )
  const pins = useMemo(
    () =>
      map.steps
        .filter((step) => step.pins.length > 0)
        .map((step) => ({
          id: step.id,
          kinds: kindsPinned(step.pins),
          words: [
            t('map.pinsOf', { step: nameOf(step) }),
            ...step.pins.map(({ kind, text }) => `${t(`pins.${kind}`)}: ${text}`),
          ].join('\n'),
        })),
    [map.steps, nameOf, t],
  )
  const drawFromSteps = async (why: string | undefined) => {
    if (instead !== undefined || map.steps.length === 0) return setProblem({ bpmn: map.bpmn, why })
    const { stepsToBpmn } = await import('../../../rules/bpmn/write.ts')
    setDrawnFrom({ bpmn: map.bpmn, instead: stepsToBpmn(map.steps, map.language) })
  }
  return (
    <Suspense fallback={<LinesLoading lines={10} />}>
      {instead !== undefined && <Note tone="warning">{t(editing ? 'map.drawnInstead' : 'map.withoutDrawing')}</Note>}
      {problem?.bpmn === map.bpmn && (
        <Note tone={problem.why ? 'bad' : 'info'}>{problem.why ? t('map.cannotBeDrawn') : t('map.nothingDrawn')}</Note>
      )}
      <BpmnCanvas
        xml={instead ?? map.bpmn}
        written={map.language}
        read={i18n.language === 'ar' ? 'ar' : 'en'}
        label={t('map.label', { revision: map.revision })}
        pins={pins}
        onPins={showPinned}
        editing={editing}
        {...(marks ? { marks } : {})}
        {...(onReady ? { onReady } : {})}
        onProblem={(why) => void drawFromSteps(why)}
      />
      {!editing && <PinsLegend pins={map.steps.flatMap((step) => step.pins)} />}
      <Dialog
        open={open !== undefined}
        onClose={() => showPinned(undefined)}
        title={open ? t('map.pinsOf', { step: nameOf(open) }) : ''}
      >
        {open && <Pins pins={open.pins} />}
      </Dialog>
    </Suspense>
  )
}
