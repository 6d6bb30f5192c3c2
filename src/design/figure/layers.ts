export type LayeredNode = { key: string; layer: number /** How far from the one in the middle. */; hops: number }
export type LayeredEdge = readonly [from: string, to: string]

export type Column<Node> = { layer: number; nodes: readonly Node[]; more: number }
export type Place = { column: number; row: number }
export type Layered<Node> = {
  columns: readonly Column<Node>[]
  places: ReadonlyMap<string, Place>
  edges: readonly LayeredEdge[]
  rows: number
}

type Bounds = {
  /** Columns beside the one in the middle. */
  around: number
  /** Nodes in one column. */
  most: number
}

/** Which nodes are drawn and where: the columns that hold what is nearest, in each the nearest nodes, with few crossings. */
export function layered<Node extends LayeredNode>(
  nodes: readonly Node[],
  edges: readonly LayeredEdge[],
  { around, most }: Bounds,
): Layered<Node> {
  const layers = [...new Set(nodes.map(({ layer }) => layer))].toSorted((a, b) => a - b)
  const own = nodes.find(({ hops }) => hops === 0)?.layer ?? 0
  const nearest = layers
    .filter((layer) => layer !== own)
    .toSorted((a, b) => hopsTo(nodes, a) - hopsTo(nodes, b) || Math.abs(a - own) - Math.abs(b - own))
  const shown = [own, ...nearest.slice(0, around)].toSorted((a, b) => a - b)
  const columns = shown.map((layer) => {
    const all = nodes.filter((node) => node.layer === layer).toSorted((a, b) => a.hops - b.hops)
    return { layer, nodes: all.slice(0, most), more: Math.max(0, all.length - most) }
  })
  untangle(columns, edges, shown.indexOf(own))
  const rows = Math.max(1, ...columns.map((column) => column.nodes.length + (column.more > 0 ? 1 : 0)))
  const places = new Map(
    columns.flatMap((column, at) => {
      const height = column.nodes.length + (column.more > 0 ? 1 : 0)
      return column.nodes.map(({ key }, row) => [key, { column: at, row: (rows - height) / 2 + row }] as const)
    }),
  )
  return { columns, places, rows, edges: edges.filter(([from, to]) => places.has(from) && places.has(to)) }
}

const hopsTo = (nodes: readonly LayeredNode[], layer: number): number =>
  Math.min(...nodes.filter((node) => node.layer === layer).map(({ hops }) => hops))

/** From the middle outwards, each column in the order of what it hangs on. */
function untangle(columns: { nodes: readonly LayeredNode[] }[], edges: readonly LayeredEdge[], middle: number): void {
  const rowOf = new Map<string, number>()
  const settle = (column: (typeof columns)[number]) => {
    for (const [row, { key }] of column.nodes.entries()) rowOf.set(key, row - column.nodes.length / 2)
  }
  const outwards = [...columns.keys()].toSorted((a, b) => Math.abs(a - middle) - Math.abs(b - middle))
  for (const at of outwards) {
    const column = columns[at]
    if (!column) continue
    const weights = new Map(column.nodes.map(({ key }) => [key, meanOf(key, edges, rowOf)]))
    if (at !== middle)
      column.nodes = column.nodes.toSorted((a, b) => (weights.get(a.key) ?? 0) - (weights.get(b.key) ?? 0))
    settle(column)
  }
}

function meanOf(key: string, edges: readonly LayeredEdge[], rowOf: ReadonlyMap<string, number>): number {
  const rows = edges.flatMap(([from, to]) => {
    const other = from === key ? to : to === key ? from : undefined
    const row = other === undefined ? undefined : rowOf.get(other)
    return row === undefined ? [] : [row]
  })
  return rows.length === 0 ? Number.MAX_SAFE_INTEGER : rows.reduce((sum, row) => sum + row, 0) / rows.length
}
