import { Text } from '@mantine/core'
import { type CSSProperties, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { languageOf } from '#kernel/printing/bidi.ts'
import type { Interaction, InteractingProcess } from '../../contract/links.ts'
import type { Layout, Point } from '../../rules/interaction/layers.ts'
import { nodeSize } from '../../rules/interaction/place.ts'
import { linesOf } from '../../rules/picture/words.ts'
import { useNamed } from '#modules/identity/ui/embed.tsx'
import { CanvasButtons } from '../map/canvas/canvas-buttons.tsx'
import { useSaid } from '../steps/said.ts'
import look from './interaction.module.css'
import { isInside, paperOf } from './sheet.ts'
import { usePanZoom } from './use-pan-zoom.ts'

type Props = {
  given: Interaction
  layout: Layout
  isMirrored: boolean
  chosen: string | undefined
  onChoose: (id: string | undefined) => void
  onOpen: (id: string) => void
}

/** The map of the processes: only what is in sight is drawn. One click shows what a process gives and takes, two open it. */
export function InteractionCanvas({ given, layout, isMirrored, chosen, onChoose, onOpen }: Props) {
  const { t } = useTranslation('processes-ui')
  const nodes = useMemo(() => nodesOf(layout, given, isMirrored), [layout, given, isMirrored])
  const edges = useMemo(() => edgesOf(layout, isMirrored), [layout, isMirrored])
  const centre = useMemo(() => nodes.find(({ process }) => process.id === chosen), [nodes, chosen])
  const first = useMemo(() => beginningOf(nodes, given, isMirrored), [nodes, given, isMirrored])
  const { frame, sheet, drawn, zoom, hands } = usePanZoom(layout, isMirrored, first, centre)
  const near = useMemo(
    () =>
      new Set(given.links.flatMap(({ fromId, toId }) => (chosen === fromId || chosen === toId ? [fromId, toId] : []))),
    [given, chosen],
  )
  return (
    <>
      <Text size="xs" c="dimmed" mb={6} className="no-print">
        {t('interaction.hands')}
      </Text>
      <section
        className={`${look.frame} on-wide-paper`}
        style={{ aspectRatio: `${layout.width + 120} / ${layout.height + 120}` }}
        aria-label={t('interaction.mapLabel')}
      >
        {/* oxlint-disable-next-line no-noninteractive-tabindex -- moved with the arrow keys; the same stands in the table */}
        <div
          ref={frame}
          className={look.field}
          tabIndex={0}
          role="application"
          aria-label={t('interaction.keys')}
          {...hands}
        >
          <svg
            ref={sheet}
            className={look.sheet}
            style={{ '--pen': 1 / drawn.scale } as CSSProperties}
            data-far={drawn.scale < 0.1 ? 'tiny' : drawn.scale < 0.3 ? 'far' : 'near'}
            {...paperOf(drawn)}
          >
            {edges
              .filter(({ box }) => isInside(drawn, box))
              .map(({ key, path, head, from, to }) => (
                <g
                  key={key}
                  className={look.link}
                  data-lit={(chosen !== undefined && (from === chosen || to === chosen)) || undefined}
                  data-dim={(chosen !== undefined && from !== chosen && to !== chosen) || undefined}
                >
                  <path d={path} />
                  <path d={head} />
                </g>
              ))}
            {nodes
              .filter(({ x, y }) => isInside(drawn, { x, y, ...nodeSize }))
              .map(({ process, x, y }) => (
                <Node
                  key={process.id}
                  process={process}
                  x={x}
                  y={y}
                  isChosen={process.id === chosen}
                  isDim={chosen !== undefined && process.id !== chosen && !near.has(process.id)}
                  onChoose={onChoose}
                  onOpen={onOpen}
                />
              ))}
          </svg>
        </div>
        <CanvasButtons onZoom={zoom} />
      </section>
      {chosen && <Flows given={given} chosen={chosen} />}
    </>
  )
}

type NodeProps = {
  process: InteractingProcess
  x: number
  y: number
  isChosen: boolean
  isDim: boolean
  onChoose: (id: string) => void
  onOpen: (id: string) => void
}

function Node({ process, x, y, isChosen, isDim, onChoose, onOpen }: NodeProps) {
  const named = useNamed()
  const name = named(process)
  return (
    <g
      transform={`translate(${x} ${y})`}
      className={look.node}
      data-lit={isChosen || undefined}
      data-dim={isDim || undefined}
      onClick={() => (isChosen ? onOpen(process.id) : onChoose(process.id))}
      onDoubleClick={() => onOpen(process.id)}
    >
      <title>{`${process.code} ${name}`}</title>
      <rect {...nodeSize} rx="8" />
      <text x={nodeSize.width / 2} y="26" className={look.code}>
        {process.code}
      </text>
      {linesIn(name).map((words, at) => (
        <text
          key={words}
          x={nodeSize.width / 2}
          y={49 + at * 22}
          direction={languageOf(name) === 'ar' ? 'rtl' : 'ltr'}
          className={look.name}
        >
          {words}
        </text>
      ))}
    </g>
  )
}

const mostLines = 3

/** The whole name, as long as it stands in the box; all of it is in the title. */
function linesIn(name: string): string[] {
  const lines = linesOf(name, nodeSize.width - 12, 19)
  return lines.length > mostLines ? [...lines.slice(0, mostLines - 1), `${lines[mostLines - 1]}…`] : lines
}

/** What the chosen process gives and takes, in words. */
function Flows({ given, chosen }: { given: Interaction; chosen: string }) {
  const { t } = useTranslation('processes-ui')
  const named = useNamed()
  const said = useSaid()
  const byId = new Map(given.processes.map((one) => [one.id, one]))
  const links = given.links.filter(({ fromId, toId }) => fromId === chosen || toId === chosen)
  const nameOf = (id: string) => {
    const found = byId.get(id)
    return found ? named(found) : ''
  }
  if (links.length === 0)
    return (
      <Text size="sm" mt="sm">
        {t('links.none')}
      </Text>
    )
  return (
    <ul className={look.flows}>
      {links.map((link) => (
        <li key={link.id}>
          {t('interaction.line', {
            from: nameOf(link.fromId),
            to: nameOf(link.toId),
            flow: said(link.flowEn, link.flowAr),
          })}
        </li>
      ))}
    </ul>
  )
}

function nodesOf(layout: Layout, given: Interaction, isMirrored: boolean) {
  const byId = new Map(given.processes.map((one) => [one.id, one]))
  return layout.nodes.flatMap(({ id, x, y }) => {
    const process = byId.get(id)
    return process ? [{ process, x: isMirrored ? layout.width - x - nodeSize.width : x, y }] : []
  })
}

/** Of the processes that only give, the one in the middle. */
function beginningOf(nodes: ReturnType<typeof nodesOf>, { links }: Interaction, isMirrored: boolean) {
  const giving = new Set(links.map(({ fromId }) => fromId))
  const givers = nodes.filter(({ process }) => giving.has(process.id))
  const edge = isMirrored ? Math.max(...givers.map(({ x }) => x)) : Math.min(...givers.map(({ x }) => x))
  const column = givers.filter(({ x }) => x === edge).toSorted((a, b) => a.y - b.y)
  return column[Math.floor(column.length / 2)]
}

function edgesOf(layout: Layout, isMirrored: boolean) {
  return layout.links.map(({ from, to, points }, place) => {
    const turned = points.map(({ x, y }) => ({ x: isMirrored ? layout.width - x : x, y }))
    const [xs, ys] = [turned.map(({ x }) => x), turned.map(({ y }) => y)]
    const [x, y] = [Math.min(...xs), Math.min(...ys)]
    const box = { x, y, width: Math.max(...xs) - x + 1, height: Math.max(...ys) - y + 1 }
    return { key: place, from, to, path: pathOf(turned), head: headOf(turned), box }
  })
}

/** Drawn, not marked: a browser takes ten times as long for a marker. */
function headOf(points: readonly Point[]): string {
  const [before, last] = points.slice(-2)
  if (!before || !last) return ''
  const way = last.x >= before.x ? 1 : -1
  return `M${last.x - (nodeSize.width / 2) * way} ${last.y}l${-14 * way} -7v14z`
}

/** From edge to edge, in soft bends through the columns between. */
function pathOf(points: readonly Point[]): string {
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last) return ''
  const half = nodeSize.width / 2
  const way = (from: Point, to: Point) => (to.x >= from.x ? 1 : -1)
  const start = { x: first.x + half * way(first, points[1] ?? last), y: first.y }
  const end = { x: last.x - half * way(points.at(-2) ?? first, last), y: last.y }
  const stops = [start, ...points.slice(1, -1), end]
  return stops
    .map(({ x, y }, place) => {
      const before = stops[place - 1]
      if (!before) return `M${x} ${y}`
      const bend = (x - before.x) / 2
      return `C${before.x + bend} ${before.y} ${x - bend} ${y} ${x} ${y}`
    })
    .join('')
}
