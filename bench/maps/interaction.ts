import dagre from '@dagrejs/dagre'
import { layOut } from '#modules/processes/rules/interaction/layers.ts'
import { nodeSize } from '#modules/processes/rules/interaction/place.ts'
import { type Figure, median, timed } from '../figure.ts'

const size = { nodes: 500, links: 893 }

/** Always the same processes: each takes from some before it. */
function graph() {
  let seed = 7
  const next = (below: number) => {
    seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff
    return Math.floor((seed / 0x7fffffff) * below)
  }
  const ids = Array.from({ length: size.nodes }, (_, place) => `p${place}`)
  const links: { from: string; to: string }[] = []
  for (let to = 1; to < size.nodes; to++) links.push({ from: `p${Math.max(0, to - 1 - next(20))}`, to: `p${to}` })
  while (links.length < size.links) {
    const from = next(size.nodes - 1)
    links.push({ from: `p${from}`, to: `p${Math.min(size.nodes - 1, from + 1 + next(40))}` })
  }
  return { ids, links }
}

function withDagre({ ids, links }: ReturnType<typeof graph>): void {
  const drawn = new dagre.graphlib.Graph({ multigraph: true })
  drawn.setGraph({ rankdir: 'LR', ranker: 'longest-path' })
  drawn.setDefaultEdgeLabel(() => ({}))
  for (const id of ids) drawn.setNode(id, { ...nodeSize })
  for (const [place, { from, to }] of links.entries()) drawn.setEdge(from, to, {}, String(place))
  dagre.layout(drawn)
}

/** The interaction of 500 processes laid out: beside the second we promise, and beside dagre, which is why we lay out ourselves. */
export async function interaction(): Promise<Figure[]> {
  const given = graph()
  const ours = median(await timed(5, async () => layOut(given.ids, given.links), 2))
  const baseline = median(await timed(3, async () => withDagre(given), 1))
  const name = `interaction map of ${size.nodes} processes and ${size.links} links`
  return [
    { name: `${name}, beside the second we promise`, ours, baseline: 1000, unit: 'ms', reach: 1 },
    { name: `${name}, beside dagre`, ours, baseline, unit: 'ms', reach: 0.5 },
  ]
}
