import { expect, test } from 'vitest'
import * as d from './document.ts'

test('the pictures of a document are found wherever they stand, each once', () => {
  const blocks = [
    d.photo('one', 'a wrench'),
    d.card('danger', 'F01', [], [d.gallery([d.photo('two', 'a label'), d.photo('one', 'a wrench')])]),
    d.sideBySide([d.figure({ svg: '<svg/>' }, 'a drawing')], [d.photo('three', 'صورة')]),
  ]

  expect(d.picturesOf(blocks)).toEqual(['one', 'two', 'three'])
})

test('a text pair is filled in both languages', () => {
  const word = d.pairTexts({ track: 'Track {n}' }, { track: 'المسار {n}' })

  expect(word('track', { n: 2 })).toEqual({ en: 'Track 2', ar: 'المسار 2' })
})
