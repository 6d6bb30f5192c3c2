import type { Query, QueryClient } from '@tanstack/react-query'

/**
 * First what the address names, then the rest of what is still looked at: a page that leads on after a deed does not ask once more for
 * what its reader may not see any longer. A first answer still on its way may be of before the deed: it is not waited for.
 */
export async function askAgain(queries: QueryClient, modules: readonly string[]): Promise<void> {
  const again = async (isMeant: (isNamed: boolean) => boolean) => {
    const predicate = ({ queryKey }: Query) =>
      modules.includes(String(queryKey[0])) && isMeant(isInAddress(queryKey[2]))
    const isFirst = (query: Query) => predicate(query) && query.isActive() && query.state.data === undefined
    await queries.cancelQueries({ fetchStatus: 'fetching', predicate: isFirst })
    await queries.invalidateQueries({ predicate })
  }
  await queries.invalidateQueries({ refetchType: 'none' })
  await again((isNamed) => isNamed)
  await new Promise((shown) => setTimeout(shown))
  await again((isNamed) => !isNamed)
}

const isInAddress = (params: unknown): boolean => {
  const { id, ...others } = (params ?? {}) as { id?: unknown }
  return typeof id === 'string' && id !== '' && Object.keys(others).length === 0 && location.href.includes(id)
}
