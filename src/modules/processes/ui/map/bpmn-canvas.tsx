import 'bpmn-js/dist/assets/diagram-js.css'
import 'bpmn-js/dist/assets/bpmn-js.css'
import 'bpmn-js/dist/assets/bpmn-font/css/bpmn.css'
import Modeler from 'bpmn-js/lib/Modeler.js'
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer.js'
import { useEffect, useRef, useState } from 'react'
import type { Language } from '#kernel/text.ts'
import { mapFor } from '../../rules/bpmn/mirror.ts'
import { CanvasButtons } from './canvas-buttons.tsx'
import { type Drawn, translating } from './drawn.ts'
import look from './map.module.css'

type Canvas = {
  zoom(step?: number | 'fit-viewport', center?: 'auto'): number
  addMarker(id: string, marker: string): void
}
type Overlays = { add(id: string, overlay: { position: { top: number; right: number }; html: HTMLElement }): void }
type Registry = { get(id: string): unknown }
export type Tool = {
  importXML(xml: string): Promise<{ warnings: string[] }>
  saveXML(words: { format: boolean }): Promise<{ xml: string }>
  saveSVG(): Promise<{ svg: string }>
  get(name: 'canvas'): Canvas
  get(name: 'elementRegistry'): Registry
  get(name: 'overlays'): Overlays
  destroy(): void
  on(event: string, hear: () => void): void
}
type MakeTool = new (words: object) => Tool

type Props = {
  xml: string
  written: Language
  /** The language it is looked at in; what is drawn is drawn in the language it is written in. */
  read?: Language
  label: string
  marks?: readonly { id: string; kind: string }[]
  /** What is pinned to the steps, in words: a small number on each. */
  pins?: readonly { id: string; count: string; words: string }[]
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
  marks,
  pins,
  editing = false,
  onReady,
  onProblem,
}: Props) {
  const place = useRef<HTMLDivElement>(null)
  const [tool, setTool] = useState<Tool>()
  const heard = useRef({ onReady, onProblem })
  useEffect(() => {
    heard.current = { onReady, onProblem }
  })
  useEffect(() => {
    const Make = (editing ? Modeler : NavigatedViewer) as unknown as MakeTool
    const made = new Make({ container: place.current, additionalModules: editing ? [translating(written)] : [] })
    let isGone = false
    let isChanged = false
    const show = async () => {
      await made.importXML(editing ? xml : await mapFor(xml, written, read))
      if (isGone) return
      made.get('canvas').zoom('fit-viewport', 'auto')
      made.on('commandStack.changed', () => {
        isChanged = true
      })
      setTool(made)
      heard.current.onReady?.({
        isChanged: () => isChanged,
        save: async () => ({ bpmn: (await made.saveXML({ format: true })).xml, svg: (await made.saveSVG()).svg }),
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
  useEffect(() => {
    if (!tool) return
    for (const { id, kind } of marks ?? [])
      if (tool.get('elementRegistry').get(id)) tool.get('canvas').addMarker(id, `touchstone-${kind}`)
  }, [tool, marks])
  useEffect(() => {
    if (!tool || editing) return
    for (const { id, count, words } of pins ?? [])
      if (tool.get('elementRegistry').get(id))
        tool.get('overlays').add(id, { position: { top: -10, right: 14 }, html: badge(count, words) })
  }, [tool, pins, editing])
  return (
    <section className={look.frame} aria-label={label}>
      <div ref={place} dir="ltr" className={look.paper} data-editing={editing || undefined} />
      {tool && <CanvasButtons onZoom={(step) => zoom(tool, step)} />}
    </section>
  )
}

function badge(count: string, words: string): HTMLElement {
  const element = document.createElement('span')
  element.className = look.pin ?? ''
  element.textContent = count
  element.title = words
  return element
}

function zoom(tool: Tool, step: 'in' | 'out' | 'fit'): void {
  const canvas = tool.get('canvas')
  if (step === 'fit') canvas.zoom('fit-viewport', 'auto')
  else canvas.zoom(canvas.zoom() * (step === 'in' ? 1.25 : 0.8), 'auto')
}

/** The picture of a map nobody has open: drawn out of sight. */
export async function pictureOf(xml: string): Promise<string> {
  const place = document.createElement('div')
  place.dir = 'ltr'
  place.className = look.outOfSight ?? ''
  document.body.append(place)
  const made = new (NavigatedViewer as unknown as MakeTool)({ container: place })
  try {
    await made.importXML(xml)
    return (await made.saveSVG()).svg
  } finally {
    made.destroy()
    place.remove()
  }
}
