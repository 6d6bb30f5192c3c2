import '#design/look.ts'
import { catalogue } from 'virtual:words'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { printOnWhite } from '#design/paper.ts'
import { createFormats } from '#design/word/formats.tsx'
import { keptDigits, type Pens, startTexts } from '#platform/browser/i18n.ts'
import type { Language } from '#kernel/text.ts'
import { createQueryClient } from '#platform/browser/asking/query.tsx'
import { sessionQuery } from '#platform/browser/session.ts'
import { Providers } from './providers.tsx'
import { createPageRouter } from './router.tsx'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

printOnWhite(document)
const router = createPageRouter()
const queries = createQueryClient()

const formatsIn = (language: Language) =>
  createFormats({ language, digits: keptDigits(), timeZone: 'UTC', hijri: false })
const pens: Pens = {
  number: (value, language, options) => formatsIn(language).number(value, options),
  day: (iso, language) => formatsIn(language).day(iso),
}

/** Words, page and session are fetched beside each other; without words nothing is shown. */
async function begin(place: HTMLElement): Promise<void> {
  const spoken = startTexts(catalogue, pens)
  void router.load()
  void queries.prefetchQuery(sessionQuery)
  const i18n = await spoken
  // Titles come in the language they were asked in.
  i18n.on('languageChanged', () => void queries.invalidateQueries())
  createRoot(place).render(
    <StrictMode>
      <Providers queries={queries}>
        <RouterProvider router={router} />
      </Providers>
    </StrictMode>,
  )
}

void begin(root)
