import 'bpmn-js/dist/assets/diagram-js.css'
import 'bpmn-js/dist/assets/bpmn-js.css'
import 'bpmn-js/dist/assets/bpmn-font/css/bpmn.css'
import Modeler from 'bpmn-js/lib/Modeler.js'
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer.js'
import { useEffect, useRef, useState } from 'react'
import type { Language } from '#kernel/text.ts'
import type { StepPin } from '../../contract/steps.ts'
import { mapFor } from '../../rules/bpmn/mirror.ts'
import { marks, markSize } from '../../rules/picture/marks.ts'
import { CanvasButtons } from './canvas-buttons.tsx'
import { type Drawn, translating } from './drawn.ts'
import look from './map.module.css'
import { wholeOnPaper } from './on-paper.ts'

type Canvas = {
  resized(): void
  scroll(by: { dx: number; dy: number }): void
  viewbox(): { inner: { width: number; height: number } }
  zoom(step?: number | 'fit-viewport', center?: 'auto'): number
  addMarker(id: string, marker: string): void
}
type Overlays = { add(id: string, overlay: { position: Record<string, number>; html: HTMLElement }): void }
type Registry = { get(id: string): unknown }
export type Tool = {
  importXML(xml: string): Promise<{ warnings: string[] }>
  saveXML(words: { format: boolean }): Promise<{ xml: string }>
  get(name: 'canvas'): Canvas
  get(name: 'elementRegistry'): Registry
  get(name: 'overlays'): Overlays
  destroy(): void
  on(event: string, hear: () => void): void
}
type MakeTool = new (words: object) => Tool

export type PinnedStep = { id: string; kinds: readonly StepPin['kind'][]; words: string }

type Props = {
  xml: string
  written: Language
  /** The language it is looked at in; what is drawn is drawn in the language it is written in. */
  read?: Language
  label: string
  marks?: readonly { id: string; kind: string }[]
  /** What is pinned to the steps: a sign for each kind, and all of it in words. */
  pins?: readonly PinnedStep[]
  onPins?: (id: string) => void
  editing?: boolean
  onReady?: (drawn: Drawn | undefined) => void
  onProblem: (why: string) => void
}

/** A map to look at, or to draw in. The sign of the library that draws it stays in its corner. */
export function BpmnCanvas({
  xml,
  written,
  read = written,
  label,
  marks: coloured,
  pins,
  onPins,
  editing = false,
  onReady,
  onProblem,
}: Props) {
  const place = useRef<HTMLDivElement>(null)
  const [tool, setTool] = useState<Tool>()
  const heard = useRef({ onReady, onProblem, onPins })
  useEffect(() => {
    heard.current = { onReady, onProblem, onPins }
  })
  useEffect(() => {
    const Make = (editing ? Modeler : NavigatedViewer) as unknown as MakeTool
    const made = new Make({ container: place.current, additionalModules: editing ? [translating(written)] : [] })
    let isGone = false
    let isChanged = false
    const show = async () => {
      await made.importXML(editing ? xml : await mapFor(xml, written, read))
      if (isGone) return
      if (!editing) fitFrame(made, place.current)
      made.get('canvas').zoom('fit-viewport', 'auto')
      if (!editing) made.get('canvas').scroll({ dx: 0, dy: 16 - footing })
      made.on('commandStack.changed', () => {
        isChanged = true
      })
      setTool(made)
      heard.current.onReady?.({
        isChanged: () => isChanged,
        save: async () => ({ bpmn: (await made.saveXML({ format: true })).xml }),
      })
    }
    show().catch(
      (error: unknown) => !isGone && heard.current.onProblem(error instanceof Error ? error.message : String(error)),
    )
    return () => {
      isGone = true
      setTool(undefined)
      heard.current.onReady?.(undefined)
      made.destroy()
    }
  }, [xml, written, read, editing])
  useEffect(() => wholeOnPaper(() => place.current?.querySelector<SVGSVGElement>('.djs-container > svg')), [])
  useEffect(() => {
    if (!tool) return
    for (const { id, kind } of coloured ?? [])
      if (tool.get('elementRegistry').get(id)) tool.get('canvas').addMarker(id, `touchstone-${kind}`)
  }, [tool, coloured])
  useEffect(() => {
    if (!tool || editing) return
    for (const pinned of pins ?? []) {
      const element = tool.get('elementRegistry').get(pinned.id) as { type: string } | undefined
      if (!element) continue
      const wide = pinned.kinds.length * 16 + 2
      const isDecision = element.type.endsWith('Gateway')
      const html = signs(pinned, () => heard.current.onPins?.(pinned.id))
      tool
        .get('overlays')
        .add(pinned.id, { position: isDecision ? { bottom: 12, left: 14 - wide } : { top: -9, right: wide + 4 }, html })
    }
  }, [tool, pins, editing])
  return (
    <section className={look.frame} aria-label={label}>
      <div ref={place} dir="ltr" className={look.paper} data-editing={editing || undefined} />
      {tool && <CanvasButtons onZoom={(step) => zoom(tool, step)} />}
    </section>
  )
}

function signs({ kinds, words }: PinnedStep, press: () => void): HTMLElement {
  const element = document.createElement('button')
  element.type = 'button'
  element.className = look.pins ?? ''
  element.title = words
  element.setAttribute('aria-label', words)
  element.innerHTML = kinds
    .map(
      (kind) =>
        `<svg width="14" height="14" viewBox="0 0 ${markSize} ${markSize}" aria-hidden="true">${marks[kind]}</svg>`,
    )
    .join('')
  element.addEventListener('click', press)
  return element
}

/** Below the map stand the buttons and the sign of the drawing tool. */
const footing = 48

/** The frame is as high as the map needs at the width there is, so that a small one stands in no empty page. */
function fitFrame(tool: Tool, place: HTMLElement | null): void {
  const canvas = tool.get('canvas')
  const { width, height } = canvas.viewbox().inner
  const frame = place?.parentElement
  if (!frame || width === 0 || height === 0) return
  const scale = Math.min(1, frame.clientWidth / width)
  frame.style.setProperty('--map-height', `${Math.ceil(height * scale) + 2 * footing}px`)
  canvas.resized()
}

function zoom(tool: Tool, step: 'in' | 'out' | 'fit'): void {
  const canvas = tool.get('canvas')
  if (step === 'fit') canvas.zoom('fit-viewport', 'auto')
  else canvas.zoom(canvas.zoom() * (step === 'in' ? 1.25 : 0.8), 'auto')
}
