import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { beforeEach, expect, test, vi } from 'vitest'
import { askAgain } from './ask-again.ts'

beforeEach(() => {
  vi.stubGlobal('location', { href: 'http://localhost/documents/d1?tab=prints' })
})

/** A server that remembers, and a page that looks at its list; the first answer comes when it is let go. */
function looking(module: string) {
  const stored: string[] = []
  let letGo = () => {}
  const client = new QueryClient()
  let asked = 0
  const observer = new QueryObserver(client, {
    queryKey: [module, 'list', {}],
    queryFn: async () => {
      const answer = [...stored]
      asked += 1
      if (asked === 1) await new Promise<void>((go) => (letGo = go))
      return answer
    },
    staleTime: 15_000,
  })
  const leave = observer.subscribe(() => {})
  return { stored, client, observer, leave, letGo: () => letGo() }
}

test('a list that is still on its way when something is added shows it all the same', async () => {
  const { stored, client, observer, leave, letGo } = looking('documents')
  stored.push('copy 1')
  setTimeout(letGo, 50)
  await askAgain(client, ['documents'])
  expect(observer.getCurrentResult()).toMatchObject({ data: ['copy 1'], isSuccess: true })
  leave()
})

test('what another module is waiting for goes on', async () => {
  const { stored, client, observer, leave, letGo } = looking('audits')
  stored.push('after it was asked')
  await askAgain(client, ['documents'])
  expect(observer.getCurrentResult()).toMatchObject({ isPending: true, fetchStatus: 'fetching' })
  letGo()
  await vi.waitFor(() => expect(observer.getCurrentResult().data).toEqual([]))
  leave()
})
