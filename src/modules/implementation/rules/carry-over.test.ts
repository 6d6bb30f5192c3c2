import { describe, expect, test } from 'vitest'
import { mapping, type MappingRow, questionsFor } from '#modules/standards/rules/guidance.ts'
import { carryOver, type Earlier } from './carry-over.ts'

const chapters = ['4', '5', '6', '7', '8', '9', '10']
const answersOf2015: Earlier[] = questionsFor('9001:2015', chapters).map(({ id, clause, text }) => ({
  id: `answer ${id}`,
  questionId: id,
  clause,
  textEn: text.en,
  grade: 'met',
}))

const row = (from: string, to: string, confidence: MappingRow['confidence']): MappingRow => ({
  from,
  to,
  change: 'reworded',
  note: { en: '', ar: '' },
  confidence,
})
const question = (id: string, clause: string, en = id) => ({ id, clause, text: { en, ar: '' } })
const earlier = (questionId: string, clause: string, rest: Partial<Earlier> = {}): Earlier => ({
  id: `answer ${questionId}`,
  questionId,
  clause,
  textEn: questionId,
  grade: 'partly',
  ...rest,
})

describe('from a whole assessment of 2015 only the delta is asked', () => {
  const all = carryOver(questionsFor('9001:2026', chapters), mapping, answersOf2015)
  const asked = all.filter(({ from }) => !from).map(({ question: { id } }) => id)

  test('what 2026 added is asked, clause by clause', () => {
    expect(asked).toEqual([
      '4.2-6',
      '5.1.1-6',
      '5.1.1-7',
      '6.1.2-5',
      '6.1.3-1',
      '6.1.3-2',
      '6.1.3-3',
      '6.1.3-4',
      '6.1.3-5',
      '6.3-5',
      '7.1.6-4',
      '7.3-5',
      '8.2.4-4',
      '9.2.2-6',
      '9.3.2-5',
    ])
  })

  test('everything else carries over, also what moved from 10.3 to 10.1', () => {
    expect(all.length - asked.length).toBe(241)
    expect(all.find(({ question: { id } }) => id === '10.1-4')?.from?.questionId).toBe('10.3-1')
  })

  test('the confidence of the mapping is told with each', () => {
    expect(all.find(({ question: { id } }) => id === '7.1.3-1')?.confidence).toBe('medium')
    expect(all.find(({ question: { id } }) => id === '4.1-1')?.confidence).toBe('high')
  })
})

test.each([
  ['carries over as it was answered', row('1.1', '1.1', 'high'), earlier('a', '1.1'), 'answer a'],
  [
    'carries over to the clause it became, in the same words',
    row('1.2', '1.1', 'high'),
    earlier('b', '1.2', { textEn: 'a' }),
    'answer b',
  ],
  ['is asked where the words differ', row('1.2', '1.1', 'high'), earlier('b', '1.2'), undefined],
  ['is asked where the mapping is unsure', row('1.1', '1.1', 'low'), earlier('a', '1.1'), undefined],
  ['is asked where nobody answered', row('1.1', '1.1', 'high'), earlier('a', '1.1', { grade: null }), undefined],
  ['is asked where the mapping does not know the clause', row('1.1', '1.3', 'high'), earlier('a', '1.1'), undefined],
])('a question %s', (_, mapped, before, from) => {
  expect(carryOver([question('a', '1.1')], [mapped], [before])[0]?.from?.id).toBe(from)
})
