import { expect, test } from 'vitest'
import type { Grade } from '../contract/words.ts'
import { scoreOf, scoresByClause, scoresWithin } from './score.ts'

const given = (...grades: (Grade | null)[]) => scoreOf(grades.map((grade) => ({ grade })))

test('partly counts half, not applicable and unanswered count nothing', () => {
  expect(given('met', 'partly', 'not-met', 'not-applicable', null)).toEqual({
    questions: 5,
    answered: 4,
    applicable: 3,
    gaps: 2,
    points: 1.5,
    share: 0.5,
  })
})

test('where nothing applies there is no share, rather than nought or all', () => {
  expect(given('not-applicable', null).share).toBeNull()
  expect(given().share).toBeNull()
})

test('clauses stand in the order of the standard, and a chapter holds what is below it', () => {
  const answers = [
    { clause: '10.1', grade: 'met' as const },
    { clause: '9.3.2', grade: 'partly' as const },
    { clause: '9.1.1', grade: 'met' as const },
  ]

  expect([...scoresByClause(answers).keys()]).toEqual(['9.1.1', '9.3.2', '10.1'])
  expect(scoresWithin(answers, ['9', '1']).get('9')?.share).toBe(0.75)
  expect(scoresWithin(answers, ['9', '1']).get('1')?.questions).toBe(0)
})
