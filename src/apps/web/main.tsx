import '#design/look.ts'
import { catalogue } from 'virtual:words'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { localeFor, numberFormat } from '#design/word/formats.tsx'
import { keptDigits, startTexts } from '#platform/browser/i18n.ts'
import { createQueryClient } from '#platform/browser/query.tsx'
import { sessionQuery } from '#platform/browser/session.ts'
import { Providers } from './providers.tsx'
import { createPageRouter } from './router.tsx'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

const router = createPageRouter()
const queries = createQueryClient()

/** Words, page and session are fetched beside each other; without words nothing is shown. */
async function begin(place: HTMLElement): Promise<void> {
  const spoken = startTexts(catalogue, (value, language, options) =>
    numberFormat(localeFor({ language: language === 'ar' ? 'ar' : 'en', digits: keptDigits() }), options).format(value),
  )
  void router.load()
  void queries.prefetchQuery(sessionQuery)
  await spoken
  createRoot(place).render(
    <StrictMode>
      <Providers queries={queries}>
        <RouterProvider router={router} />
      </Providers>
    </StrictMode>,
  )
}

void begin(root)
