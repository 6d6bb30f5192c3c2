import 'bpmn-js/dist/assets/diagram-js.css'
import 'bpmn-js/dist/assets/bpmn-js.css'
import 'bpmn-js/dist/assets/bpmn-font/css/bpmn.css'
import Modeler from 'bpmn-js/lib/Modeler.js'
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer.js'
import type { Element } from 'bpmn-moddle'
import { useEffect, useRef, useState } from 'react'
import type { Language } from '#kernel/text.ts'
import type { StepPin } from '../../../contract/steps.ts'
import { mapFor, runsFromTheRight } from '../../../rules/bpmn/drawing/mirror.ts'
import { marks, markSize } from '../../../rules/picture/marks.ts'
import { CanvasButtons } from './canvas-buttons.tsx'
import { type Drawn, translating } from './drawn.ts'
import { growingLeft } from './growing-left.ts'
import look from '../map.module.css'
import { wholeOnPaper } from '../on-paper.ts'

type Box = { x: number; y: number; width: number; height: number }
type Canvas = {
  resized(): void
  viewbox(box?: Box): { inner: Box }
  zoom(step?: number | 'fit-viewport', center?: 'auto'): number
  addMarker(id: string, marker: string): void
}
type Overlays = { add(id: string, overlay: { position: Record<string, number>; html: HTMLElement }): void }
type Registry = { get(id: string): unknown }
export type Tool = {
  importXML(xml: string): Promise<{ warnings: string[] }>
  getDefinitions(): Element
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
  /** The language it is looked at in, which the tool speaks too; names are drawn in the language the map is written in. */
  read?: Language
  label: string
  marks?: readonly { id: string; kind: string }[]
  /** What is pinned to the steps: a sign for each kind, and all of it in words. */
  pins?: readonly PinnedStep[]
  onPins?: (id: string) => void
  editing?: boolean
  /** While it is drawn in: what can be asked of the drawing, and nothing once the tool is gone. */
  onReady?: (drawn: Drawn | undefined) => void
  /** Without a why: the file is well, and holds nothing that is drawn. */
  onProblem: (why?: string) => void
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
  const [made, setMade] = useState<Tool>()
  /** The one that is on the page now: what was made for another drawing is gone, though the next picture still holds it. */
  const live = useRef<Tool>(undefined)
  const heard = useRef({ onReady, onProblem, onPins })
  useEffect(() => {
    heard.current = { onReady, onProblem, onPins }
  })
  useEffect(() => {
    const Make = (editing ? Modeler : NavigatedViewer) as unknown as MakeTool
    let isFromTheRight = false
    const modules = editing ? [translating(read), growingLeft(() => isFromTheRight)] : []
    const tool = new Make({ container: place.current, additionalModules: modules })
    let isGone = false
    let isChanged = false
    const show = async () => {
      await tool.importXML(editing ? xml : await mapFor(xml, written, read))
      if (isGone) return
      isFromTheRight = runsFromTheRight(tool.getDefinitions())
      if (isEmpty(tool)) heard.current.onProblem()
      showAll(tool, place.current?.parentElement, editing)
      tool.on('commandStack.changed', () => {
        isChanged = true
      })
      live.current = tool
      setMade(tool)
      if (editing)
        heard.current.onReady?.({
          isChanged: () => isChanged,
          save: async () => ({ bpmn: (await tool.saveXML({ format: true })).xml }),
        })
    }
    show().catch((error: unknown) => {
      const why = error instanceof Error ? error.message : String(error)
      if (!isGone) heard.current.onProblem(why === 'no diagram to display' ? undefined : why)
    })
    return () => {
      isGone = true
      live.current = undefined
      setMade(undefined)
      heard.current.onReady?.(undefined)
      tool.destroy()
    }
  }, [xml, written, read, editing])
  useEffect(() => wholeOnPaper(() => place.current?.querySelector<SVGSVGElement>('.djs-container > svg')), [])
  useEffect(() => {
    const tool = live.current
    if (!made || made !== tool) return
    for (const { id, kind } of coloured ?? [])
      if (tool.get('elementRegistry').get(id)) tool.get('canvas').addMarker(id, `touchstone-${kind}`)
  }, [made, coloured])
  useEffect(() => {
    const tool = live.current
    if (!made || made !== tool || editing) return
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
  }, [made, pins, editing])
  return (
    <section className={`${look.frame} on-wide-paper`} aria-label={label}>
      <div ref={place} dir="ltr" className={look.paper} data-editing={editing || undefined} />
      {made && <CanvasButtons onZoom={(step) => zoom(made, step, place.current?.parentElement, editing)} />}
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

/** Below the map stand the buttons and the sign of the drawing tool; beside it, while it is drawn, the tool's own. */
const footing = 48
const margin = 16
const palette = 124
type Frame = HTMLElement | null | undefined

/** All of it, in a frame as high as it needs at the width there is: a small map stands in no empty page. */
function showAll(tool: Tool, frame: Frame, editing: boolean): void {
  const canvas = tool.get('canvas')
  const { inner } = canvas.viewbox()
  if (!frame || isEmpty(tool)) return
  const left = editing ? palette : margin
  const atWidth = Math.min(1, (frame.clientWidth - left - margin) / inner.width)
  frame.style.setProperty('--map-height', `${Math.ceil(inner.height * atWidth) + margin + footing}px`)
  canvas.resized()
  const { clientWidth, clientHeight } = frame
  const scale = Math.min(atWidth, (clientHeight - margin - footing) / inner.height)
  const spare = {
    x: clientWidth - left - margin - inner.width * scale,
    y: clientHeight - footing - inner.height * scale,
  }
  canvas.viewbox({
    x: inner.x - (left + spare.x / 2) / scale,
    y: inner.y - spare.y / 2 / scale,
    width: clientWidth / scale,
    height: clientHeight / scale,
  })
}

function isEmpty(tool: Tool): boolean {
  const { inner } = tool.get('canvas').viewbox()
  return inner.width === 0 || inner.height === 0
}

function zoom(tool: Tool, step: 'in' | 'out' | 'fit', frame: Frame, editing: boolean): void {
  const canvas = tool.get('canvas')
  if (step === 'fit') showAll(tool, frame, editing)
  else canvas.zoom(canvas.zoom() * (step === 'in' ? 1.25 : 0.8), 'auto')
}
