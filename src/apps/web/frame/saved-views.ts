import { useNavigate, useRouterState } from '@tanstack/react-router'
import { useMemo, useSyncExternalStore } from 'react'
import type { SavedViewWords } from '#design/register/saved-views.tsx'
import { newId } from '#kernel/ids.ts'
import { keep, kept, keptList } from '#platform/browser/kept.ts'

type Look = Record<string, unknown>
export type KeptView = { id: string; name: string; path: string; look: Look }

// Which record is open and which page one is on belong to the moment, not to the view.
const passing = new Set(['open', 'cursor', 'tab', 'limit'])
export const lookOf = (search: Look): Look =>
  Object.fromEntries(
    Object.entries(search)
      .filter(([key, value]) => !passing.has(key) && value !== undefined && value !== '')
      .sort(([one], [other]) => one.localeCompare(other)),
  )
export const sameLook = (one: Look, other: Look): boolean =>
  JSON.stringify(lookOf(one)) === JSON.stringify(lookOf(other))

const isKept = (one: unknown): one is KeptView => {
  const view = one as Partial<KeptView> | null
  return (
    typeof view?.id === 'string' &&
    typeof view.name === 'string' &&
    typeof view.path === 'string' &&
    typeof view.look === 'object'
  )
}

const listeners = new Set<() => void>()
const listen = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The views one person keeps on this device, of the register that is shown. */
export function useSavedViews(personId: string): SavedViewWords {
  const navigate = useNavigate()
  const path = useRouterState({ select: (state) => state.location.pathname })
  const search = useRouterState({ select: (state) => state.location.search as Look })
  const text = useSyncExternalStore(listen, () => kept(`views.${personId}`) ?? '[]')
  return useMemo(() => {
    const all = text === '[]' ? [] : keptList(`views.${personId}`).filter(isKept)
    const here = all.filter((view) => view.path === path)
    const write = (views: readonly KeptView[]) => {
      keep(`views.${personId}`, JSON.stringify(views))
      for (const listener of listeners) listener()
    }
    return {
      views: here,
      shown: here.find(({ look }) => sameLook(look, search))?.id,
      isNarrowed: Object.keys(lookOf(search)).length > 0,
      onShow: (id) => {
        const view = here.find((one) => one.id === id)
        if (view) void navigate({ to: path, search: view.look as never })
      },
      onSave: (name) => write([...all, { id: newId(), name, path, look: lookOf(search) }]),
      onRename: (id, name) => write(all.map((view) => (view.id === id ? { ...view, name } : view))),
      onRemove: (id) => write(all.filter((view) => view.id !== id)),
    }
  }, [text, personId, path, search, navigate])
}
