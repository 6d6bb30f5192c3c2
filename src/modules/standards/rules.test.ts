import { describe, expect, test } from 'vitest'
import {
  carriesOver,
  childrenOf,
  clause,
  clausesOf,
  compareClauses,
  editions,
  isClause,
  isSpecific,
  requirementClauses,
  within,
} from './rules.ts'
import { type Guidance, guidance, mapping, questionsFor, standardOf, transition } from './rules/guidance.ts'

describe('the tree of clauses', () => {
  test.each([
    ['9001:2015', 91, 65],
    ['9001:2026', 91, 65],
  ] as const)('%s has %i clauses, of which %i ask for something', (edition, all, requirements) => {
    expect(clausesOf(edition)).toHaveLength(all)
    expect(requirementClauses(edition)).toHaveLength(requirements)
  })

  test('2026 gained 6.1.3 and lost 10.3', () => {
    const [before, after] = editions.map((edition) => clausesOf(edition).map(({ number }) => number))

    expect(after?.filter((number) => !before?.includes(number))).toEqual(['6.1.3'])
    expect(before?.filter((number) => !after?.includes(number))).toEqual(['10.3'])
  })

  test.each(editions)('%s stands in the order of the standard, every parent before its children', (edition) => {
    const numbers = clausesOf(edition).map(({ number }) => number)

    expect(numbers).toEqual([...numbers].sort(compareClauses))
    for (const { number, parent } of clausesOf(edition)) {
      expect(parent).toBe(number.includes('.') ? number.slice(0, number.lastIndexOf('.')) : null)
      if (parent) expect(numbers.indexOf(parent)).toBeLessThan(numbers.indexOf(number))
    }
  })

  test.each(editions)('%s: only requirements have nothing below them', (edition) => {
    for (const { number, kind } of clausesOf(edition))
      expect(childrenOf(edition, number).length === 0, number).toBe(kind === 'requirement')
    expect(childrenOf(edition, null).map(({ number }) => number)).toEqual(['4', '5', '6', '7', '8', '9', '10'])
  })

  test.each(editions)('%s: the light tree says what the full data says', (edition) => {
    const full = standardOf(edition)

    expect(full.edition).toBe(edition)
    expect(full.clauses.map(inShort)).toEqual(clausesOf(edition).map(inShort))
  })

  test.each(editions)('%s: a label alone tells which clause is meant', (edition) => {
    const labels = clausesOf(edition).flatMap(({ label }) => [label.en, label.ar])

    expect(repeated(labels)).toEqual([])
  })

  test('a clause without a title has a label of ours', () => {
    expect(clause('9001:2015', '9.2.2')).toMatchObject({ title: null, label: { en: 'Audit programme and conduct' } })
    expect(clause('9001:2026', '9.2.2')?.title?.en).toBe('Internal audit programme')
    expect(clause('9001:2015', '6.1.3')).toBeUndefined()
  })
})

describe('questions about a number', () => {
  test.each([
    ['9001:2015', '8.5.1', true, true],
    ['9001:2015', '8', true, false],
    ['9001:2015', '8.5', true, false],
    ['9001:2015', '10.3', true, true],
    ['9001:2026', '10.3', false, false],
    ['9001:2015', '6.1.3', false, false],
    ['9001:2026', '6.1.3', true, true],
    ['9001:2026', '', false, false],
    ['9001:2026', '8.5.1 ', false, false],
  ] as const)('%s %s exists: %s, is specific: %s', (edition, number, exists, specific) => {
    expect(isClause(edition, number)).toBe(exists)
    expect(isSpecific(edition, number)).toBe(specific)
  })

  test.each([
    ['8.5.1', '8', true],
    ['8.5.1', '8.5', true],
    ['8.5', '8.5', true],
    ['8.5', '8.5.1', false],
    ['10.1', '1', false],
    ['7.1.5.2', '7.1', true],
  ])('%s within %s: %s', (number, ancestor, expected) => {
    expect(within(number, ancestor)).toBe(expected)
  })

  test('clauses sort by number, not by letter', () => {
    const sorted = ['10.1', '9.3', '4', '7.1.5.2', '7.1', '7.1.6', '7.1.5', '4.1'].sort(compareClauses)

    expect(sorted).toEqual(['4', '4.1', '7.1', '7.1.5', '7.1.5.2', '7.1.6', '9.3', '10.1'])
    expect(compareClauses('8.5', '8.5')).toBe(0)
  })
})

describe('from 2015 to 2026', () => {
  test.each([
    ['6.1.2', ['6.1.2', '6.1.3'], 'split'],
    ['10.1', ['10.1'], 'merged'],
    ['10.3', ['10.1'], 'merged'],
    ['5.1.1', ['5.1.1'], 'extended'],
    ['5.2', ['5.2'], 'reworded'],
    ['8', ['8'], 'unchanged'],
    ['8.7.1', ['8.7.1'], 'unchanged'],
  ])('%s becomes %s (%s)', (number, to, change) => {
    expect(carriesOver(number)).toEqual({ to, change })
  })

  test('every clause of 2015 goes somewhere that exists', () => {
    for (const { number } of clausesOf('9001:2015'))
      for (const to of carriesOver(number)?.to ?? ['nowhere']) expect(isClause('9001:2026', to), number).toBe(true)
    expect(carriesOver('6.1.3')).toBeUndefined()
  })

  test('the mapping has 66 rows, covers every requirement of both editions and agrees with the tree', () => {
    expect(mapping).toHaveLength(66)
    expect(unique(mapping.map(({ from }) => from))).toEqual(numbersOf('9001:2015'))
    expect(unique(mapping.map(({ to }) => to))).toEqual(numbersOf('9001:2026'))
    for (const { from, to } of mapping) expect(carriesOver(from)?.to).toContain(to)
  })

  test('the transition is an expectation, not a decision', () => {
    expect(transition.deadline).toMatchObject({ date: '2029-09-30', confirmed: false })
    expect([transition.from, transition.to]).toEqual([...editions])
  })

  test('the same question id is the same question in both editions', () => {
    const before = new Map(questionsOf('9001:2015').map(({ id, text }) => [id, text]))

    for (const { id, text } of questionsOf('9001:2026')) expect(before.get(id) ?? text).toEqual(text)
  })
})

describe('guidance', () => {
  test.each(editions)(
    '%s: every requirement has an intent, three to six questions, evidence and a nonconformity',
    (edition) => {
      for (const each of standardOf(edition).clauses.filter(({ kind }) => kind === 'requirement')) {
        expect(each.questions.length, each.number).toBeGreaterThanOrEqual(3)
        expect(each.questions.length, each.number).toBeLessThanOrEqual(6)
        expect(each.evidence.length, each.number).toBeGreaterThanOrEqual(1)
        expect(each.typicalNonconformities.length, each.number).toBeGreaterThanOrEqual(1)
        for (const { id } of each.questions)
          expect(id).toMatch(new RegExp(`^${each.number.replaceAll('.', '\\.')}-[1-9]$`))
      }
      expect(repeated(questionsOf(edition).map(({ id }) => id))).toEqual([])
    },
  )

  test.each(editions)('%s: no intent, question, nonconformity or document stands at two clauses', (edition) => {
    const said = standardOf(edition).clauses.flatMap((each) => [
      each.intent,
      ...each.questions.map(({ text }) => text),
      ...each.typicalNonconformities,
      ...each.documentedInformation.map(({ what }) => what),
    ])

    expect(repeated(said.map(({ en }) => en))).toEqual([])
    expect(repeated(said.map(({ ar }) => ar))).toEqual([])
  })

  test('2015 maintains and retains, 2026 has it available', () => {
    const kinds = (edition: (typeof editions)[number]) =>
      unique(standardOf(edition).clauses.flatMap((each) => each.documentedInformation.map(({ kind }) => kind)))

    expect(kinds('9001:2015')).toEqual(['available', 'maintain', 'retain'])
    expect(kinds('9001:2026')).toEqual(['available'])
    expect(guidance('9001:2015', '7.2')?.documentedInformation).toMatchObject([
      { kind: 'retain', strength: 'explicit' },
    ])
  })

  test('every clause of 2026 says how sure we are', () => {
    for (const each of standardOf('9001:2026').clauses) expect(each.confidence, each.number).toBeDefined()
    expect(guidance('9001:2026', '7.1.5.2')?.confidence?.title).toBe('low')
    expect(guidance('9001:2026', '6.1.3')?.confidence).toEqual({ title: 'high', content: 'high' })
  })

  test('design, traceable measurement and property of others may not apply; the context always does', () => {
    const verdicts = ['8.3.4', '7.1.5.2', '8.5.3', '8.5.2', '4.1'].map(
      (each) => guidance('9001:2026', each)?.mayBeNotApplicable,
    )

    expect(verdicts).toEqual([true, true, true, 'partial', false])
  })

  test('questions for a chapter are those of everything below, each once', () => {
    const asked = questionsFor('9001:2026', ['10.2.1', '10', '9.3.1'])

    expect(unique(asked.map(({ clause }) => clause))).toEqual(['9.3.1', '10.1', '10.2.1', '10.2.2'])
    expect(repeated(asked.map(({ id }) => id))).toEqual([])
    expect(questionsFor('9001:2015', ['6.1.3'])).toEqual([])
  })
})

describe('both languages', () => {
  const acronyms = ['ISO', 'SWOT', 'PESTLE', 'SIPOC', 'RACI', 'ERP', 'FMEA', 'DFMEA', 'MSA', 'ESD', 'FIFO', '5S', '8D']
  const sources = {
    ...Object.fromEntries(editions.map((edition) => [edition, standardOf(edition)])),
    mapping,
    transition,
  }

  test.each(Object.entries(sources))('%s: every text is said in English and in Arabic', (_, data) => {
    for (const { en, ar } of textsIn(data)) {
      expect(en, ar).toMatch(/^[^\u0600-\u06ff]*[A-Za-z]{2}[^\u0600-\u06ff]*$/)
      expect(ar, en).toMatch(/[\u0621-\u064a]{2}/)
      expect(
        ar.match(/[A-Za-z0-9]*[A-Za-z][A-Za-z0-9]*/g)?.filter((word) => !acronyms.includes(word)) ?? [],
        en,
      ).toEqual([])
      expect([en, ar].map((text) => text.trim().normalize('NFC'))).toEqual([en, ar])
    }
  })
})

const inShort = ({
  number,
  parent,
  kind,
  title,
  label,
}: Pick<Guidance, 'number' | 'parent' | 'kind' | 'title' | 'label'>) => ({ number, parent, kind, title, label })

const numbersOf = (edition: (typeof editions)[number]) => requirementClauses(edition).map(({ number }) => number)
const questionsOf = (edition: (typeof editions)[number]) =>
  standardOf(edition).clauses.flatMap(({ questions }) => questions)

const unique = (values: readonly string[]) => [...new Set(values)].sort(compareOrSpell)
const compareOrSpell = (one: string, other: string) =>
  /\d/.test(one) ? compareClauses(one, other) : one.localeCompare(other)
const repeated = (values: readonly string[]) => values.filter((value, at) => values.indexOf(value) !== at)

function textsIn(data: unknown): { en: string; ar: string }[] {
  if (typeof data !== 'object' || data === null) return []
  if ('en' in data) return [data as { en: string; ar: string }]
  return Object.values(data).flatMap(textsIn)
}
