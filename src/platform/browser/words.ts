import i18next from 'i18next'
import { useEffect, useState } from 'react'
import { type Language, languages } from '#kernel/text.ts'

type Part = () => Promise<{ default: Readonly<Record<string, object>> }>
/** What can be fetched of each language: the words of the frame, and those of each namespace. */
export type Catalogue = Readonly<Record<Language, Readonly<Record<string, Part>>>>

let catalogue: Catalogue = { en: {}, ar: {} }
const wanted = new Set<string>()
const fetched = new Map<string, Promise<void>>()
const spoken = new Set<string>()
const inUse: { now: Language; next?: Language | undefined } = { now: 'en' }

/** The words every page needs; those of the pages come with them. */
export function beginWords(all: Catalogue, language: Language): Promise<unknown> {
  catalogue = all
  inUse.now = language
  return needWords(['frame'])
}

/** Fetches the words of these namespaces, each once for each language a person uses. */
export function needWords(parts: readonly string[]): Promise<unknown> {
  for (const part of parts) wanted.add(part)
  const now = languages.filter((language) => language === inUse.now || language === inUse.next)
  return Promise.all(now.flatMap((language) => parts.map((part) => fetchPart(language, part))))
}

/** A page with its words: what is fetched later says what it will say with. The build puts this around everything that is fetched later. */
export const withWords = <Module>(module: Promise<Module>, parts: readonly string[]): Promise<Module> =>
  Promise.all([module, needWords(parts)]).then(([read]) => read)

/** Fetches in that language all that has been needed so far, then turns to it: the page never shows a key. */
export async function turnTo(language: Language): Promise<void> {
  inUse.next = language
  try {
    for (let known = -1; known < wanted.size; ) {
      known = wanted.size // somebody may go to another page meanwhile
      await needWords([...wanted])
    }
    inUse.now = language
    await i18next.changeLanguage(language)
  } finally {
    inUse.next = undefined
  }
}

/** For words that only the data names. True when they are here. */
export function useWords(parts: readonly string[]): boolean {
  const [, hear] = useState({})
  const missing = parts.filter((part) => part in catalogue[inUse.now] && !spoken.has(`${inUse.now} ${part}`)).join(' ')
  useEffect(() => {
    if (missing)
      needWords(missing.split(' ')).then(
        () => hear({}),
        () => undefined,
      ) // without them it is told in general words
  }, [missing])
  return !missing
}

const knows = (key: string): boolean =>
  Object.keys(i18next.getDataByLanguage(inUse.now) ?? {}).some((one) => i18next.exists(`${one}:refusals.${key}`))

/** A "no" may come from a module that has not said a word yet. */
export async function wordsOfRefusal(keys: readonly string[], module: string): Promise<void> {
  if (keys.every(knows)) return
  const own = [module, `${module}-ui`].filter((part) => part in catalogue[inUse.now])
  await needWords(own).catch(() => undefined)
  if (!keys.every(knows)) await needWords(Object.keys(catalogue[inUse.now])).catch(() => undefined)
}

function fetchPart(language: Language, part: string): Promise<void> {
  const name = `${language} ${part}`
  const earlier = fetched.get(name)
  if (earlier) return earlier
  const coming = readPart(language, part).catch((failure: unknown) => {
    fetched.delete(name)
    throw failure
  })
  fetched.set(name, coming)
  return coming
}

async function readPart(language: Language, part: string): Promise<void> {
  const words = await catalogue[language][part]?.()
  for (const [namespace, texts] of Object.entries(words?.default ?? {}))
    i18next.addResourceBundle(language, namespace, texts, true, true)
  spoken.add(`${language} ${part}`)
}
