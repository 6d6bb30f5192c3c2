import { useQuery } from '@tanstack/react-query'
import type { Interaction } from '../../contract/links.ts'
import type { Layout } from '../../rules/interaction/layers.ts'

const place = 'touchstone.interaction'

/** Where every process stands: as it was last worked out for the same processes and links, else worked out beside the page. */
export function useLayout(given: Interaction | undefined): Layout | undefined {
  const key = given ? keyOf(given) : ''
  return useQuery({
    queryKey: ['interaction-layout', key],
    queryFn: ({ signal }) => remembered(key) ?? workedOut(given as Interaction, key, signal),
    enabled: given !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  }).data
}

function workedOut({ processes, links }: Interaction, key: string, signal: AbortSignal): Promise<Layout> {
  const worker = new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' })
  const { promise, resolve, reject } = Promise.withResolvers<Layout>()
  worker.addEventListener('message', ({ data }: MessageEvent<Layout>) => {
    remember(key, data)
    resolve(data)
  })
  worker.addEventListener('error', ({ message }) => reject(new Error(message)))
  signal.addEventListener('abort', () => worker.terminate())
  worker.postMessage({ ids: processes.map(({ id }) => id), links: links.map(linkOf) }, { transfer: [] })
  return promise.finally(() => worker.terminate())
}

const linkOf = ({ fromId, toId }: Interaction['links'][number]) => ({ from: fromId, to: toId })

/** Short, and another one whenever a process or a link comes or goes. */
function keyOf({ processes, links }: Interaction): string {
  const all = [...processes.map(({ id }) => id), ...links.map(({ fromId, toId }) => `${fromId}>${toId}`)].join()
  let sum = 5381
  for (let at = 0; at < all.length; at++) sum = Math.trunc(sum * 33 + all.charCodeAt(at)) % 4_294_967_291
  return `2-${processes.length}-${links.length}-${sum}`
}

function remembered(key: string): Layout | undefined {
  try {
    const kept = JSON.parse(localStorage.getItem(place) ?? 'null') as { key: string; layout: Layout } | null
    return kept?.key === key ? kept.layout : undefined
  } catch {
    return undefined // a browser that keeps nothing works it out again
  }
}

function remember(key: string, layout: Layout): void {
  try {
    localStorage.setItem(place, JSON.stringify({ key, layout }))
  } catch {
    localStorage.removeItem(place)
  }
}
