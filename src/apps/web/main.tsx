import '#design/look.ts'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { localeFor } from '#design/word/formats.tsx'
import { keptDigits, startTexts } from '#platform/browser/i18n.ts'
import { Providers } from './providers.tsx'
import { createPageRouter } from './router.tsx'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

await startTexts((value, language, options) =>
  new Intl.NumberFormat(localeFor({ language: language === 'ar' ? 'ar' : 'en', digits: keptDigits() }), options).format(
    value,
  ),
)

createRoot(root).render(
  <StrictMode>
    <Providers>
      <RouterProvider router={createPageRouter()} />
    </Providers>
  </StrictMode>,
)
