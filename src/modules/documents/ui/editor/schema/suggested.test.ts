import {
  applySuggestions,
  enableSuggestChanges,
  revertSuggestions,
  suggestChanges,
  transformToSuggestionTransaction,
} from '@handlewithcare/prosemirror-suggest-changes'
import { Schema } from '@tiptap/pm/model'
import { EditorState, TextSelection, type Transaction } from '@tiptap/pm/state'
import { expect, test } from 'vitest'
import { suggestionsOf, withCaret, withoutPlaces } from './suggested.ts'

const suggestion = { inclusive: false, excludes: '', attrs: { id: { default: 0 } } }
const schema = new Schema({
  nodes: {
    doc: { content: 'block+', marks: 'insertion deletion modification' },
    paragraph: { group: 'block', content: 'text*' },
    text: {},
  },
  marks: {
    insertion: suggestion,
    deletion: suggestion,
    modification: { ...suggestion, attrs: { id: {}, type: {}, attrName: {}, previousValue: {}, newValue: {} } },
  },
})

/** A sheet with one line on which somebody suggests. */
function sheet(line: string) {
  const doc = schema.node('doc', null, [schema.node('paragraph', null, [schema.text(line)])])
  let state = EditorState.create({ doc, plugins: [suggestChanges()] })
  const suggest = (transaction: Transaction) => {
    const tracked = transformToSuggestionTransaction(transaction, state, () => 'hers')
    state = state.apply(withCaret(tracked, transaction))
  }
  enableSuggestChanges(state, (transaction) => (state = state.apply(transaction)))
  return {
    choose: (from: number, to: number) => {
      state = state.apply(state.tr.setSelection(TextSelection.create(state.doc, from, to)))
    },
    type: (words: string) => {
      for (const letter of words) suggest(state.tr.insertText(letter))
    },
    split: () => suggest(state.tr.split(state.selection.from)),
    decide: (how: typeof applySuggestions) => how(state, (decided) => (state = state.apply(withoutPlaces(decided)))),
    suggestions: () => suggestionsOf(state.doc),
    lines: () => state.doc.children.map(({ textContent }) => textContent),
  }
}

test('words typed over the end of a line keep their order and their first space', () => {
  const page = sheet('Check the packing')
  page.choose(10, 18)

  page.type(' crates, then label')

  expect(page.lines()).toEqual(['Check the packing crates, then label'])
  expect(page.suggestions()).toMatchObject([{ kind: 'replacement', text: ' packing', instead: ' crates, then label' }])
  page.decide(applySuggestions)
  expect(page.lines()).toEqual(['Check the crates, then label'])
})

test('a line that was suggested and accepted holds nothing but its words', () => {
  const page = sheet('Check the packing')
  page.choose(18, 18)

  page.split()
  page.type('Label it')
  page.decide(applySuggestions)

  expect(page.lines()).toEqual(['Check the packing', 'Label it'])
})

test('a line that was suggested and rejected leaves nothing behind', () => {
  const page = sheet('Check the packing')
  page.choose(18, 18)

  page.split()
  page.type('Label it')
  page.decide(revertSuggestions)

  expect(page.lines()).toEqual(['Check the packing'])
})
