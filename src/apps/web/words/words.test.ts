import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { comesWith, needsIn, sourcesIn } from './needs.ts'
import { fetching, fileAt, saidIn } from './said.ts'
import { textsIn, wordAt } from './texts.ts'

const source = join(import.meta.dirname, '../../..')
const texts = { en: textsIn(source, 'en'), ar: textsIn(source, 'ar') }
const known = new Set(Object.keys(texts.en))
const sources = sourcesIn(source)
const needs = needsIn(sources, known)

const textOf = (file: string) => readFileSync(join(source, file), 'utf8')

/** Everything that may come to somebody: what the frame comes with, what that fetches, and so on. */
function reachable(file = 'apps/web/main.tsx', seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(file)) return seen
  for (const one of comesWith(sources, file)) {
    if (seen.has(one) || !sources.has(one)) continue
    seen.add(one)
    for (const [, path = ''] of textOf(one).matchAll(fetching)) reachable(fileAt(one, path) ?? '', seen)
  }
  return seen
}

const said = (code: string) => saidIn('modules/audits/ui/audits-page.tsx', code)
const isThere = (key: string) => {
  const [namespace = '', path = ''] = key.split(':')
  return JSON.stringify(wordAt(texts.en[namespace] ?? {}, path.split('.'))).includes(':')
}

describe('what a file says', () => {
  test.each([
    [`const { t } = useTranslation('actions')`, ['actions']],
    [`const { t } = useTranslation(['actions', 'audits-ui'])`, ['actions', 'audits-ui']],
    [`const why = useRefusalText('identity')`, ['identity']],
    ['t(`standards:clauses.${key}`)', ['standards']],
    [`throw new Refusal('rule', 'not-yours')`, ['audits']],
    [`// useTranslation('home')`, []],
  ])('%s', (code, namespaces) => {
    expect(said(code).namespaces).toEqual(namespaces)
  })

  test('a word it names in full', () => {
    expect(said(`t('identity:people.title')`).keys).toEqual(['identity:people.title'])
  })

  test('what it leans on, and what it hands on; types bring no words', () => {
    const { imports, handsOn } = said(
      `import { plan, type Plan } from '#modules/audits/rules.ts'\nimport type { Row } from './row.ts'\nexport { Late as Due } from '../due.tsx'`,
    )

    expect(imports).toEqual([{ file: 'modules/audits/rules.ts', names: ['plan'] }])
    expect([...handsOn]).toEqual([['Due', { file: 'modules/audits/due.tsx', name: 'Late' }]])
  })
})

test('one word is taken where it stands, with its plurals', () => {
  const words = { list: { count_one: '1', count_other: 'n', title: 'List' }, count: '0' }

  expect(wordAt(words, ['list', 'count'])).toEqual({ list: { count_one: '1', count_other: 'n' } })
})

test('everything a page comes with, and everything it fetches, is found', () => {
  const pages = [...reachable()]
  const lost = pages.flatMap((file) => {
    const { imports = [], handsOn = new Map() } = sources.get(file) ?? {}
    const leaned = [...imports, ...handsOn.values()].map((one: { file: string }) => one.file)
    return leaned.filter((one) => /\.tsx?$/.test(one) && !sources.has(one)).map((one) => `${file}: ${one}`)
  })
  const fetches = (code: string) => code.split(/[^\w']import\(/).length - 1
  const hidden = pages.filter((file) => fetches(textOf(file)) !== [...textOf(file).matchAll(fetching)].length)

  expect(pages.length).toBeGreaterThan(300)
  expect({ lost, hidden }).toEqual({ lost: [], hidden: [] })
})

test('the frame says little: its own words, and of the modules only titles', () => {
  expect([...needs.frame].toSorted()).toEqual(['design', 'kernel', 'web'])
  expect(needs.titles.length).toBeGreaterThan(15)
  expect(needs.titles.filter((title) => !isThere(title))).toEqual([])
})

test('a page needs the words of its own module, and of those whose parts it shows', () => {
  const register = needs.of('modules/nonconformities/ui/register/nonconformities-page.tsx')

  expect(register).toContain('nonconformities')
  expect(register).not.toContain('audits-ui')
  expect(needs.of('modules/nonconformities/ui/record/nonconformity-page.tsx')).toContain('identity-ui')
})

test('no page names a namespace that has no texts', () => {
  const isTold = (one: string) => known.has(one) || one === 'platform' // what the door refuses is told by the kernel
  const named = [...reachable()].flatMap((file) =>
    (sources.get(file)?.namespaces ?? []).filter((one) => !isTold(one)).map((one) => `${file}: ${one}`),
  )

  expect(named).toEqual([])
})

// Only the data says whose words these are: the history waits for them (`useWords`), the work list names their states beside.
const namedByData = ['modules/identity/ui/history/use-telling.ts', 'modules/home/ui/record-words.tsx']

test('nobody else lets the data name a namespace, whose words would be missing', () => {
  const late = [...sources.keys()].filter(
    (file) => /\/ui\/|^design|^apps\/web/.test(file) && /`\$\{[^}`]*\}(-ui)?:[a-z][\w.]*[.$]/.test(textOf(file)),
  )

  expect(late.filter((file) => !namedByData.includes(file))).toEqual([])
})

test('both languages have the same namespaces', () => {
  expect(Object.keys(texts.ar)).toEqual(Object.keys(texts.en))
})
