import { useAsk } from '#platform/browser/asking/query.tsx'
import { useSession } from '#platform/browser/session.ts'
import { useView } from '#platform/browser/page/view-state.ts'
import { ListMaps, type MapLine, TheMap } from '../../contract/maps.ts'
import { isDone, seesDrafts } from '../../rules/maps.ts'
import type { WholeProcess } from '../whole-process.ts'

export type MapsView = { tab?: string; map?: string; from?: string; to?: string }

const underWay = ({ state }: MapLine) => !isDone(state)

/** The revision that is looked at: the one in the address, else the one under way, else the published one. */
export function useMaps(process: WholeProcess) {
  const { person, roles, may } = useSession()
  const [view, show] = useView<MapsView>()
  const listed = useAsk(ListMaps, { processId: process.id })
  const lines = listed.data?.rows ?? []
  const draft = lines.find(underWay)
  const published = lines.find(({ state }) => state === 'published')
  const line = lines.find(({ id }) => id === view.map) ?? draft ?? published
  const asked = useAsk(TheMap, { id: line?.id ?? '' }, { when: Boolean(line) })
  const isMine = person?.id === process.ownerId || roles.includes('quality-manager')
  return {
    lines,
    draft,
    published,
    line,
    map: asked.data?.id === line?.id ? asked.data : undefined,
    isLoading: listed.isLoading || (Boolean(line) && asked.data?.id !== line?.id && !asked.error),
    error: listed.error ?? asked.error,
    mayDraw: may('processes.draw') && isMine && process.state === 'active',
    seesDrafts: seesDrafts(roles),
    view,
    show,
  }
}
