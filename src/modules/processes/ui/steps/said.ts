import { useCallback } from 'react'
import { useNamed } from '#modules/identity/ui/embed.tsx'

/** What is written in two languages, in the language of the page. */
export function useSaid() {
  const named = useNamed()
  return useCallback((en: string, ar: string) => named({ nameEn: en, nameAr: ar }), [named])
}
