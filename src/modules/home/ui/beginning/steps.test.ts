import { expect, test } from 'vitest'
import { nextStep, type Outcomes, stepsDone } from './steps.ts'

const nothing: Outcomes = { sites: 0, people: 1, processes: 0, auditors: 0, programme: 0, audit: 0 }

test('an organisation with its founder alone has done nothing yet', () => {
  expect(stepsDone(nothing)).toEqual([])
  expect(nextStep(nothing)).toBe('sites')
})

test('steps may be done in any order; the next is the first that is missing', () => {
  const outcomes = { ...nothing, sites: 2, processes: 4 }

  expect(stepsDone(outcomes)).toEqual(['sites', 'processes'])
  expect(nextStep(outcomes)).toBe('people')
})

test('with the first audit there is no next step', () => {
  expect(nextStep({ sites: 1, people: 5, processes: 3, auditors: 2, programme: 1, audit: 1 })).toBeUndefined()
})
