import { describe, expect, test } from 'vitest'
import type { DocumentContent } from '../../contract/content.ts'
import { RichText, suggestionIdFor, whoSuggested } from '../../contract/rich-text.ts'
import {
  agree,
  agreeOnAll,
  bringOver,
  pairInOrder,
  languagesAgree,
  pairs,
  referencesHold,
  staleBlocks,
  suggestionsAreDecided,
  suggestionsAreOwn,
} from './pairing.ts'

const text = (...paragraphs: [id: string, text: string][]) =>
  RichText.parse({
    type: 'doc',
    content: paragraphs.map(([id, said]) => ({
      type: 'paragraph',
      attrs: { id },
      ...(said === '' ? {} : { content: [{ type: 'text', text: said }] }),
    })),
  })
const inBoth = (): DocumentContent => ({
  en: text(['p1', 'Stop the process.'], ['p2', 'Tell the supervisor.']),
  ar: text(['p1', 'أوقف العملية.'], ['p2', 'أبلغ المشرف.']),
})

describe('the two languages of a document', () => {
  test('stand beside each other by what each block is, also where one of them has more', () => {
    const content = {
      en: text(['p1', 'One'], ['p3', 'Three']),
      ar: text(['p1', 'واحد'], ['p2', 'اثنان'], ['p3', 'ثلاثة']),
    }

    expect(pairs(content).map(({ id, missing }) => [id, missing])).toEqual([
      ['p1', undefined],
      ['p2', 'en'],
      ['p3', undefined],
    ])
  })

  test('do not agree until somebody has said so', () => {
    const content = inBoth()

    expect(staleBlocks(content).map(({ id, stale }) => [id, stale])).toEqual([
      ['p1', ['en', 'ar']],
      ['p2', ['en', 'ar']],
    ])
    expect(staleBlocks(agree(content, 'p1')).map(({ id }) => id)).toEqual(['p2'])
    expect(staleBlocks(agreeOnAll(content))).toEqual([])
  })

  test('when the English changes, the Arabic is behind until somebody agrees again', () => {
    const agreed = agreeOnAll(inBoth())
    const [first, ...rest] = agreed.en?.content ?? []
    const rewritten = { ...first, type: 'paragraph', content: [{ type: 'text', text: 'Stop the process at once.' }] }
    const changed: DocumentContent = { en: { type: 'doc', content: [rewritten, ...rest] }, ar: agreed.ar }

    expect(staleBlocks(changed).map(({ id, stale }) => [id, stale])).toEqual([['p1', ['ar']]])
    expect(staleBlocks(agree(changed, 'p1'))).toEqual([])
  })

  test('a word in bold does not make the translation wrong', () => {
    const agreed = agreeOnAll(inBoth())
    const bold = structuredClone(agreed)
    const words = bold.en?.content?.[0]
    if (words)
      words.content = [
        { type: 'text', text: 'Stop', marks: [{ type: 'bold' }] },
        { type: 'text', text: ' the process.' },
      ]

    expect(staleBlocks(bold)).toEqual([])
  })

  test('an empty line needs no translation', () => {
    const agreed = agreeOnAll({ en: text(['p1', 'Stop.'], ['p9', '']), ar: text(['p1', 'قف.']) })

    expect(languagesAgree(agreed, 'both')).toBeUndefined()
  })
})

describe('a counterpart', () => {
  test('is found for texts that were brought in apart, in the order they stand', () => {
    const apart = { en: text(['a', 'One'], ['b', 'Two']), ar: text(['x', 'واحد'], ['y', 'اثنان'], ['z', 'ثلاثة']) }

    expect(pairs(pairInOrder(apart)).map(({ id, missing }) => [id, missing])).toEqual([
      ['a', undefined],
      ['b', undefined],
      ['z', 'en'],
    ])
  })

  test('comes over as it stands, to its place, and still has to be translated', () => {
    const lacking = { en: text(['a', 'One'], ['b', 'Two'], ['c', 'Three']), ar: text(['a', 'واحد'], ['c', 'ثلاثة']) }

    const whole = bringOver(lacking, 'b')

    expect(whole.ar?.content?.map(({ attrs }) => attrs?.['id'])).toEqual(['a', 'b', 'c'])
    expect(staleBlocks(whole).map(({ id, missing }) => [id, missing])).toContainEqual(['b', undefined])
  })
})

test('nobody suggests in the name of another', () => {
  const [me, her] = ['01890000-0000-7000-8000-000000000001', '01890000-0000-7000-8000-000000000002']
  const at = new Date('2026-11-22T08:00:00Z')
  const suggesting = (...ids: (string | number)[]) => ({
    en: {
      type: 'doc' as const,
      content: ids.map((id, nth) => ({
        type: 'paragraph',
        attrs: { id: `p${nth}` },
        content: [{ type: 'text', text: 'new', marks: [{ type: 'insertion', attrs: { id } }] }],
      })),
    },
    ar: null,
  })
  const [mine, hers] = [suggestionIdFor(me, at, 1), suggestionIdFor(her, at, 1)]

  expect(whoSuggested(hers)).toEqual({ by: her, at })
  expect(suggestionsAreOwn(suggesting(hers), suggesting(hers, mine), me)).toBeUndefined()
  for (const foreign of [suggestionIdFor(her, at, 2), 7, `${her}/x`])
    expect(suggestionsAreOwn(suggesting(hers), suggesting(hers, foreign), me)).toMatchObject({
      key: 'suggestion-of-another',
    })
})

describe('a revision is not submitted', () => {
  test('in both languages while one of them is behind or lacks a block', () => {
    const lacking = { en: inBoth().en, ar: text(['p1', 'أوقف العملية.']) }

    expect(languagesAgree(lacking, 'both')).toMatchObject({
      key: 'languages-disagree',
      details: { count: 2, missing: 1, stale: 1 },
    })
    expect(languagesAgree({ en: inBoth().en, ar: null }, 'both')).toMatchObject({ details: { missing: 2 } })
    expect(languagesAgree(lacking, 'en')).toBeUndefined()
    expect(languagesAgree(agreeOnAll(inBoth()), 'both')).toBeUndefined()
    expect(languagesAgree({ en: null, ar: null }, 'both')).toBeUndefined()
  })

  test('with a suggestion nobody decided on', () => {
    const suggested = structuredClone(inBoth())
    const word = suggested.ar?.content?.[0]?.content?.[0]
    if (word) word.marks = [{ type: 'insertion', attrs: { id: 's1' } }]

    expect(suggestionsAreDecided(suggested)).toMatchObject({ key: 'suggestions-are-open' })
    expect(suggestionsAreDecided(inBoth())).toBeUndefined()
  })

  test('with a cross-reference that leads nowhere', () => {
    const pointing = (target: string): DocumentContent => ({
      en: RichText.parse({
        type: 'doc',
        content: [
          { type: 'heading', attrs: { id: 'h1', level: 1 }, content: [{ type: 'text', text: 'Purpose' }] },
          { type: 'paragraph', attrs: { id: 'p1' }, content: [{ type: 'crossReference', attrs: { target } }] },
        ],
      }),
      ar: null,
    })

    expect(referencesHold(pointing('h2'))).toMatchObject({ key: 'references-are-broken', details: { count: 1 } })
    expect(referencesHold(pointing('h1'))).toBeUndefined()
  })
})
