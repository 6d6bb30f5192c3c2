import { gap, nodeSize, type Place } from './place.ts'
import { assignPlaces } from './places.ts'

export type Link = { from: string; to: string }
export type Point = { x: number; y: number }
export type Layout = {
  width: number
  height: number
  nodes: { id: string; x: number; y: number }[]
  /** In the order of the links given: from the middle of one process to the middle of the other. */
  links: { from: string; to: string; points: Point[] }[]
}

/**
 * Processes in columns, each behind those it takes from, with few links crossing. Those that neither give nor take stand below.
 * Of our own making, because it is many times faster than the general libraries on graphs like these.
 */
export function layOut(ids: readonly string[], links: readonly Link[]): Layout {
  const known = new Set(ids)
  const real = links.filter(({ from, to }) => from !== to && known.has(from) && known.has(to))
  const tied = new Set(real.flatMap(({ from, to }) => [from, to]))
  const linked = ids.filter((id) => tied.has(id))
  const forward = withoutCircles(linked, real)
  const columns = columnsOf(linked, forward)
  const { places, chains } = placesOf(linked, forward, columns)
  const layers = assignPlaces(places)
  const step = nodeSize.width + gap.column
  const xOf = (column: number) => column * step
  const depth = Math.max(0, ...places.map(({ y }) => y + nodeSize.height))
  const across = Math.max(layers.length, linked.length === 0 ? 6 : 4)
  const loose = ids
    .filter((id) => !tied.has(id))
    .map((id, place) => ({
      id,
      x: xOf(place % across),
      y: depth + (depth > 0 ? 3 * gap.row : 0) + Math.floor(place / across) * (nodeSize.height + gap.row),
    }))
  const nodes = [
    ...places.flatMap(({ id, column, y }) => (id === undefined ? [] : [{ id, x: xOf(column), y }])),
    ...loose,
  ]
  const middleOf = (place: number): Point => {
    const { column, y } = places[place] as Place
    return { x: xOf(column) + nodeSize.width / 2, y: y + nodeSize.height / 2 }
  }
  return {
    width: Math.max(0, ...nodes.map(({ x }) => x + nodeSize.width)),
    height: Math.max(0, ...nodes.map(({ y }) => y + nodeSize.height)),
    nodes,
    links: real.map(({ from, to }, place) => {
      const points = (chains[place] ?? []).map(middleOf)
      return { from, to, points: forward[place]?.from === from ? points : points.toReversed() }
    }),
  }
}

/** A link that closes a circle is turned round for the layout. */
function withoutCircles(ids: readonly string[], links: readonly Link[]): Link[] {
  const leaving = Map.groupBy(links, ({ from }) => from)
  const state = new Map<string, 'open' | 'done'>()
  const turned = new Set<Link>()
  const arriving = new Set(links.map(({ to }) => to))
  for (const root of [...ids.filter((id) => !arriving.has(id)), ...ids]) {
    if (state.has(root)) continue
    state.set(root, 'open')
    const path = [{ id: root, next: 0 }]
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const link = leaving.get(top.id)?.[top.next++]
      if (!link) {
        state.set(top.id, 'done')
        path.pop()
      } else if (state.get(link.to) === 'open') turned.add(link)
      else if (!state.has(link.to)) {
        state.set(link.to, 'open')
        path.push({ id: link.to, next: 0 })
      }
    }
  }
  return links.map((link) => (turned.has(link) ? { from: link.to, to: link.from } : link))
}

/** The longest way from where nothing arrives; who gives only to later ones moves up to them. */
function columnsOf(ids: readonly string[], links: readonly Link[]): Map<string, number> {
  const leaving = Map.groupBy(links, ({ from }) => from)
  const waiting = new Map(ids.map((id) => [id, 0]))
  for (const { to } of links) waiting.set(to, (waiting.get(to) ?? 0) + 1)
  const columns = new Map(ids.map((id) => [id, 0]))
  const order = ids.filter((id) => waiting.get(id) === 0)
  const hasGivers = new Set(links.map(({ to }) => to))
  for (const id of order)
    for (const { to } of leaving.get(id) ?? []) {
      columns.set(to, Math.max(columns.get(to) ?? 0, (columns.get(id) ?? 0) + 1))
      const left = (waiting.get(to) ?? 0) - 1
      waiting.set(to, left)
      if (left === 0) order.push(to)
    }
  for (const id of order) {
    const nearest = Math.min(...(leaving.get(id) ?? []).map(({ to }) => columns.get(to) ?? 0))
    if (!hasGivers.has(id) && Number.isFinite(nearest)) columns.set(id, Math.max(0, nearest - 1))
  }
  return columns
}

/** Places for the processes, and for each long link one in every column it passes. */
function placesOf(ids: readonly string[], links: readonly Link[], columns: ReadonlyMap<string, number>) {
  const places: Place[] = ids.map((id) => ({ id, column: columns.get(id) ?? 0, y: 0, before: [], after: [] }))
  const placeOf = new Map(ids.map((id, place) => [id, place]))
  const chains = links.map(({ from, to }) => {
    const [first, last] = [placeOf.get(from) as number, placeOf.get(to) as number]
    const chain = [first]
    for (let column = (columns.get(from) ?? 0) + 1; column < (columns.get(to) ?? 0); column++)
      chain.push(places.push({ id: undefined, column, y: 0, before: [], after: [] }) - 1)
    chain.push(last)
    for (const [step, place] of chain.entries()) {
      if (step > 0) places[place]?.before.push(chain[step - 1] as number)
      if (step < chain.length - 1) places[place]?.after.push(chain[step + 1] as number)
    }
    return chain
  })
  return { places, chains }
}
