import type { Editor, JSONContent } from '@tiptap/core'
import { useCallback, useEffect, useRef, useState } from 'react'
import { canonical } from '#kernel/change.ts'
import { languages } from '#kernel/text.ts'
import { type DocumentContent, nodesOf, textOf } from '../../contract/content.ts'
import { RichText } from '../../contract/rich-text.ts'
import { asItIs } from './schema/suggested.ts'
import type { Editors } from './use-alignment.ts'

const pause = 600
const saysWithoutWords = new Set(['image', 'table', 'horizontalRule'])

/** What an editor holds; an empty sheet is no text. */
function written(editor: Editor): RichText | null {
  const json: JSONContent = editor.getJSON()
  const checked = RichText.safeParse(json)
  // What the contract does not take is handed on all the same: the server says why, and nothing is lost.
  const doc = checked.success ? checked.data : (json as unknown as RichText)
  return textOf(doc) === '' && ![...nodesOf(doc)].some(({ type }) => saysWithoutWords.has(type)) ? null : doc
}

/** Keeps the editors and the content together: what is typed goes out after a pause, what comes from outside goes in. */
export function useWriting(value: DocumentContent, onChange: (content: DocumentContent) => void) {
  const [content, setContent] = useState(value)
  const latest = useRef(value)
  const sent = useRef(new Set<string>())
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const [editors, setEditors] = useState<Editors>({})
  const writers = useRef(editors)
  const tell = useRef(onChange)
  useEffect(() => {
    writers.current = editors
    tell.current = onChange
  })

  const settle = useCallback((next: DocumentContent) => {
    const before = canonical(latest.current)
    if (canonical(next) === before) return
    sent.current.add(before).add(canonical(next))
    latest.current = next
    setContent(next)
    tell.current(next)
  }, [])
  const collect = useCallback(() => {
    clearTimeout(timer.current)
    timer.current = undefined
    const next = { ...latest.current }
    for (const language of languages) {
      const editor = writers.current[language]
      if (editor && !editor.isDestroyed) next[language] = written(editor)
    }
    settle(next)
    return next
  }, [settle])
  const touched = useCallback(() => {
    timer.current ??= setTimeout(collect, pause)
  }, [collect])

  /** Changes made by the product: agreeing, bringing over, accepting. */
  const put = useCallback(
    (change: (content: DocumentContent) => DocumentContent) => {
      const next = change(collect())
      for (const language of languages) {
        const editor = writers.current[language]
        if (editor && next[language] !== latest.current[language]) replace(editor, next[language])
      }
      settle(next)
    },
    [collect, settle],
  )

  // What was sent comes back when it is saved; by then the person may have typed on.
  useEffect(() => {
    if (value === latest.current || sent.current.has(canonical(value))) return
    put(() => value)
  }, [value, put])

  /** What is not yet told is told before the person turns to something else. */
  const leave = useCallback(() => {
    if (timer.current) collect()
  }, [collect])
  useEffect(() => {
    window.addEventListener('pagehide', leave)
    document.addEventListener('visibilitychange', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      document.removeEventListener('visibilitychange', leave)
      leave()
    }
  }, [leave])

  return { content, editors, setEditors, touched, leave, collect, put }
}

/** Where only ids and agreements differ, the words and the caret stay where they are. */
function replace(editor: Editor, doc: RichText | null): void {
  const { state, view, schema } = editor
  const next = schema.nodeFromJSON(doc && doc.content ? doc : { type: 'doc', content: [{ type: 'paragraph' }] })
  const tr = asItIs(state.tr)
  const isSame =
    state.doc.childCount === next.childCount &&
    next.children.every((node, at) => {
      const here = state.doc.child(at)
      return here.type === node.type && here.content.eq(node.content)
    })
  if (!isSame) tr.replaceWith(0, state.doc.content.size, next.content)
  else
    state.doc.forEach((node, at, index) => {
      const { attrs } = next.child(index)
      for (const name of ['id', 'agreed'])
        if (node.attrs[name] !== attrs[name]) tr.setNodeAttribute(at, name, attrs[name])
    })
  if (tr.docChanged) view.dispatch(tr)
}
