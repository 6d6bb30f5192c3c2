import { type KeyboardEvent, type PointerEvent, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { nodeSize } from '../../rules/interaction/place.ts'
import { aroundOf, isEnough, lay, onPaper, type Sheet } from './sheet.ts'

type Size = { width: number; height: number }
type Place = { x: number; y: number }
const least = 0.05
const most = 2.5
/** Smaller than that not even a code can be read, so a large map begins with the process it begins with instead of whole. */
const stillReadable = 0.2
/** After a zoom the sheet is drawn anew once the hand rests. */
const rest = 140

/**
 * Moves a map under a frame by mouse, touch, wheel and keyboard. More than what is seen is drawn once, as a sheet the browser only
 * shifts and stretches: lines and words are not drawn anew with every movement.
 */
export function usePanZoom(whole: Size, startsAtEnd: boolean, first: Place | undefined, centre: Place | undefined) {
  const frame = useRef<HTMLDivElement>(null)
  const sheet = useRef<SVGSVGElement>(null)
  const view = useRef({ x: 0, y: 0, scale: 1 })
  const held = useRef<{ x: number; y: number; moved: boolean }>(undefined)
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined)
  const [drawn, setDrawn] = useState<Sheet>({ x: 0, y: 0, width: 0, height: 0, scale: 1 })
  const shown = useRef(drawn)

  const seen = useCallback((): Sheet => {
    const { x, y, scale } = view.current
    const { clientWidth = 0, clientHeight = 0 } = frame.current ?? {}
    return { x: -x / scale, y: -y / scale, width: clientWidth / scale, height: clientHeight / scale, scale }
  }, [])

  const apply = useCallback(() => {
    const now = seen()
    lay(sheet.current, shown.current, now)
    clearTimeout(resting.current)
    if (!isEnough(shown.current, now)) setDrawn(aroundOf(now))
    else if (now.scale !== shown.current.scale) resting.current = setTimeout(() => setDrawn(aroundOf(seen())), rest)
  }, [seen])

  useLayoutEffect(() => {
    shown.current = drawn
    lay(sheet.current, drawn, seen())
  }, [drawn, seen])
  useEffect(() => () => clearTimeout(resting.current), [])
  useEffect(() => onPaper(sheet, seen), [seen])

  const zoomAt = useCallback(
    (by: number, at?: { x: number; y: number }) => {
      const { x, y, scale } = view.current
      const next = Math.min(most, Math.max(least, scale * by))
      const middle = at ?? { x: (frame.current?.clientWidth ?? 0) / 2, y: (frame.current?.clientHeight ?? 0) / 2 }
      view.current = {
        x: middle.x - ((middle.x - x) * next) / scale,
        y: middle.y - ((middle.y - y) * next) / scale,
        scale: next,
      }
      apply()
    },
    [apply],
  )

  const fit = useCallback(
    (otherwise = 0) => {
      const { clientWidth = 0, clientHeight = 0 } = frame.current ?? {}
      const all = Math.min(1, (clientWidth - 40) / whole.width, (clientHeight - 40) / whole.height)
      const scale = Math.max(least, all < stillReadable ? otherwise : all, all)
      const free = clientWidth - whole.width * scale
      const x = free >= 40 ? free / 2 : startsAtEnd ? free - 20 : 20
      const begins = first && clientHeight / 2 - (first.y + nodeSize.height / 2) * scale
      const y = scale > all && begins !== undefined ? Math.min(20, begins) : (clientHeight - whole.height * scale) / 2
      view.current = { x, y: scale > all ? y : Math.max(20, y), scale }
      apply()
    },
    [apply, whole, startsAtEnd, first],
  )

  useEffect(() => fit(0.45), [fit])
  useEffect(() => {
    if (!centre || !frame.current) return
    const { clientWidth, clientHeight } = frame.current
    const scale = Math.max(view.current.scale, 0.5)
    view.current = {
      x: clientWidth / 2 - (centre.x + nodeSize.width / 2) * scale,
      y: clientHeight / 2 - (centre.y + nodeSize.height / 2) * scale,
      scale,
    }
    apply()
  }, [apply, centre])
  useEffect(() => {
    const element = frame.current
    if (!element) return undefined
    // React hears the wheel too late to keep the page where it is.
    const onWheel = (event: WheelEvent) => {
      event.preventDefault()
      const place = element.getBoundingClientRect()
      zoomAt(Math.exp(-event.deltaY / 500), { x: event.clientX - place.left, y: event.clientY - place.top })
    }
    element.addEventListener('wheel', onWheel, { passive: false })
    return () => element.removeEventListener('wheel', onWheel)
  }, [zoomAt])

  const move = (x: number, y: number) => {
    view.current = { ...view.current, x: view.current.x + x, y: view.current.y + y }
    apply()
  }
  const hands = {
    onPointerDown: (event: PointerEvent<HTMLDivElement>) => {
      held.current = { x: event.clientX, y: event.clientY, moved: false }
    },
    onPointerMove: (event: PointerEvent<HTMLDivElement>) => {
      const from = held.current
      if (!from || event.buttons === 0) return
      const [x, y] = [event.clientX - from.x, event.clientY - from.y]
      if (!from.moved && Math.hypot(x, y) < 4) return
      if (!from.moved) event.currentTarget.setPointerCapture(event.pointerId)
      held.current = { x: event.clientX, y: event.clientY, moved: true }
      move(x, y)
    },
    onPointerUp: () => {
      held.current = undefined
    },
    onKeyDown: (event: KeyboardEvent<HTMLDivElement>) => {
      const act = keys[event.key]
      if (!act) return
      event.preventDefault()
      act({ move, zoomAt, fit })
    },
  }
  const zoom = (step: 'in' | 'out' | 'fit') => (step === 'fit' ? fit() : zoomAt(step === 'in' ? 1.3 : 1 / 1.3))
  return { frame, sheet, drawn, zoom, hands }
}

type Moves = { move(x: number, y: number): void; zoomAt(by: number): void; fit(): void }
const keys: Readonly<Record<string, (moves: Moves) => void>> = {
  ArrowLeft: ({ move }) => move(60, 0),
  ArrowRight: ({ move }) => move(-60, 0),
  ArrowUp: ({ move }) => move(0, 60),
  ArrowDown: ({ move }) => move(0, -60),
  '+': ({ zoomAt }) => zoomAt(1.25),
  '=': ({ zoomAt }) => zoomAt(1.25),
  '-': ({ zoomAt }) => zoomAt(0.8),
  '0': ({ fit }) => fit(),
}
