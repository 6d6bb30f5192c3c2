import { Link } from '@tanstack/react-router'
import { clsx } from 'clsx'
import { type ReactNode, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { type Column, layered, type LayeredEdge, type LayeredNode, type Place } from './layers.ts'
import look from './layered-graph.module.css'

export type GraphNode = LayeredNode & {
  to: string
  search?: Record<string, string> | undefined
  /** Read out, and shown when pointed at. */
  meaning: string
  body: ReactNode
}

type Props = {
  label: string
  nodes: readonly GraphNode[]
  edges: readonly LayeredEdge[]
  titleOf: (layer: number) => string
  moreText: (count: number) => string
}

// In the drawing's own units; the page stretches it.
const size = { column: 190, gap: 52, row: 102, node: 92, head: 30 }
const leftOf = ({ column }: Place) => column * (size.column + size.gap)
const topOf = ({ row }: Place) => size.head + row * size.row

/** What hangs together around one thing, in columns that follow each other; it looks the other way where one reads the other way. */
export function LayeredGraph({ label, nodes, edges, titleOf, moreText }: Props) {
  const [lit, setLit] = useState<string>()
  const drawn = useMemo(() => layered(nodes, edges, { around: 6, most: 8 }), [nodes, edges])
  const width = drawn.columns.length * (size.column + size.gap) - size.gap
  const height = size.head + drawn.rows * size.row
  const share = (part: number) => `${(part / width) * 100}%`
  const middle = nodes.find(({ hops }) => hops === 0)?.key
  const focus = lit ?? middle
  const frame = useMiddleInSight(middle)
  return (
    <div role="group" aria-label={label} className={look.frame} ref={frame}>
      <div className={look.sheet} style={{ blockSize: height, '--drawn': `${width}px` } as object}>
        <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" className={look.edges} aria-hidden>
          {drawn.edges.map(([from, to]) => (
            <path
              key={`${from} ${to}`}
              d={pathBetween(drawn.places.get(from), drawn.places.get(to))}
              data-lit={from === focus || to === focus || undefined}
            />
          ))}
        </svg>
        {drawn.columns.map((column, at) => (
          <div key={column.layer}>
            <span
              className={look.head}
              style={{ insetInlineStart: share(leftOf({ column: at, row: 0 })), inlineSize: share(size.column) }}
            >
              {titleOf(column.layer)}
            </span>
            <Nodes column={column} places={drawn.places} share={share} onLit={setLit} />
            {column.more > 0 && (
              <span
                className={look.more}
                style={{
                  insetInlineStart: share(leftOf({ column: at, row: 0 })),
                  insetBlockStart: topOf({ column: at, row: (drawn.rows + column.nodes.length - 1) / 2 }),
                  inlineSize: share(size.column),
                }}
              >
                {moreText(column.more)}
              </span>
            )}
          </div>
        ))}
      </div>
    </div>
  )
}

/** Where the drawing is wider than its place, it begins at what it is about. */
function useMiddleInSight(middle: string | undefined) {
  const frame = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const [around, inside] = [frame.current, frame.current?.querySelector('[aria-current]')]
    if (!middle || !around || !inside) return
    const [place, own] = [around.getBoundingClientRect(), inside.getBoundingClientRect()]
    const isInSight = own.left >= place.left && own.right <= place.right
    if (!isInSight) around.scrollLeft += (own.left + own.right - place.left - place.right) / 2
  }, [middle])
  return frame
}

type NodesProps = {
  column: Column<GraphNode>
  places: ReadonlyMap<string, Place>
  share: (part: number) => string
  onLit: (key: string | undefined) => void
}

const Nodes = ({ column, places, share, onLit }: NodesProps) =>
  column.nodes.map(({ key, to, search, hops, meaning, body }) => {
    const place = places.get(key)
    return (
      place && (
        <Link
          key={key}
          to={to}
          {...(search ? { search: search as never } : {})}
          className={clsx(look.node, hops === 0 && look.middle)}
          aria-label={meaning}
          aria-current={hops === 0 ? 'true' : undefined}
          title={meaning}
          style={{
            insetInlineStart: share(leftOf(place)),
            insetBlockStart: topOf(place),
            inlineSize: share(size.column),
            blockSize: size.node,
          }}
          onMouseEnter={() => onLit(key)}
          onMouseLeave={() => onLit(undefined)}
          onFocus={() => onLit(key)}
          onBlur={() => onLit(undefined)}
        >
          {body}
        </Link>
      )
    )
  })

function pathBetween(from: Place | undefined, to: Place | undefined): string {
  if (!from || !to) return ''
  const [x1, y1] = [leftOf(from) + size.column, topOf(from) + size.node / 2]
  const [x2, y2] = [leftOf(to), topOf(to) + size.node / 2]
  const bend = Math.min(size.gap, Math.max(20, (x2 - x1) / 2))
  return `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`
}
