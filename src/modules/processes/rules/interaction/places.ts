import { gap, nodeSize, type Place } from './place.ts'

const sweeps = 8
const smoothings = 6

/** Gives every place its height: first an order in which few links cross, then heights close to those it is linked with. */
export function assignPlaces(places: readonly Place[]): number[][] {
  const layers: number[][] = Array.from({ length: 1 + Math.max(-1, ...places.map(({ column }) => column)) }, () => [])
  for (const [place, { column }] of places.entries()) layers[column]?.push(place)
  const rank = new Float64Array(places.length)
  const remember = () => {
    for (const layer of layers) for (const [order, place] of layer.entries()) rank[place] = order
  }
  remember()
  let best = layers.map((layer) => [...layer])
  let fewest = crossings(places, layers, rank)
  for (let sweep = 0; sweep < sweeps && fewest > 0; sweep++) {
    const isForward = sweep % 2 === 0
    for (const layer of isForward ? layers : layers.toReversed()) {
      sortByMiddle(layer, places, rank, isForward ? 'before' : 'after')
      for (const [order, place] of layer.entries()) rank[place] = order
    }
    const now = crossings(places, layers, rank)
    if (now < fewest) {
      fewest = now
      best = layers.map((layer) => [...layer])
    }
  }
  for (const layer of best) spread(layer, places, (_, order) => order * (nodeSize.height + gap.row))
  for (let turn = 0; turn < smoothings; turn++)
    for (const layer of turn % 2 === 0 ? best : best.toReversed())
      spread(layer, places, (place) => wished(places[place] as Place, places))
  const top = Math.min(0, ...places.map(({ y }) => y), Number.POSITIVE_INFINITY)
  const lowest = places.length > 0 ? Math.min(...places.map(({ y }) => y)) : top
  for (const place of places) place.y = Math.round(place.y - lowest)
  return best
}

function sortByMiddle(layer: number[], places: readonly Place[], rank: Float64Array, side: 'before' | 'after'): void {
  const middles = new Map(
    layer.map((place) => {
      const near = places[place]?.[side] ?? []
      const sum = near.reduce((all, one) => all + (rank[one] ?? 0), 0)
      return [place, near.length > 0 ? sum / near.length : (rank[place] ?? 0)]
    }),
  )
  layer.sort((a, b) => (middles.get(a) ?? 0) - (middles.get(b) ?? 0))
}

/** How many links cross between neighbouring columns, counted as inversions. */
function crossings(places: readonly Place[], layers: readonly number[][], rank: Float64Array): number {
  let count = 0
  for (const [column, layer] of layers.entries()) {
    const size = (layers[column + 1]?.length ?? 0) + 1
    const tree = new Uint32Array(size + 1)
    let seen = 0
    for (const place of layer) {
      const ends = (places[place]?.after ?? []).map((one) => (rank[one] ?? 0) + 1).sort((a, b) => a - b)
      for (const end of ends) {
        let below = 0
        for (let at = end; at > 0; at -= at & -at) below += tree[at] ?? 0
        count += seen - below
      }
      for (const end of ends) {
        for (let at = end; at <= size; at += at & -at) tree[at] = (tree[at] ?? 0) + 1
        seen++
      }
    }
  }
  return count
}

function wished({ y, before, after }: Place, places: readonly Place[]): number {
  const near = [...before, ...after]
  return near.length === 0 ? y : near.reduce((sum, one) => sum + (places[one]?.y ?? 0), 0) / near.length
}

/** As close to what is wished as the order and the gaps allow (least squares: pools of adjacent violators). */
function spread(
  layer: readonly number[],
  places: readonly Place[],
  wish: (place: number, order: number) => number,
): void {
  const pools: { sum: number; count: number }[] = []
  const offsets: number[] = []
  let offset = 0
  for (const [order, place] of layer.entries()) {
    offsets.push(offset)
    let pool = { sum: wish(place, order) - offset, count: 1 }
    for (let last = pools.at(-1); last && last.sum / last.count > pool.sum / pool.count; last = pools.at(-1)) {
      pools.pop()
      pool = { sum: pool.sum + last.sum, count: pool.count + last.count }
    }
    pools.push(pool)
    const next = places[layer[order + 1] ?? -1]
    offset += heightOf(places[place]) / 2 + gap.row + heightOf(next) / 2
  }
  let order = 0
  for (const { sum, count } of pools)
    for (let one = 0; one < count; one++, order++) {
      const place = places[layer[order] as number]
      if (place) place.y = sum / count + (offsets[order] ?? 0)
    }
}

/** Where only a link passes, less room is enough. */
const heightOf = (place: Place | undefined): number => (place?.id === undefined ? 6 : nodeSize.height)
