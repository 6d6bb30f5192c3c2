import type { Editor } from '@tiptap/core'
import { useEffect } from 'react'
import { type Language, languages } from '#kernel/text.ts'
import { type Comments, openOf } from '../comments/use-comments.ts'
import { commentedKey } from './schema/commented.ts'
import { asItIs } from './schema/suggested.ts'
import type { Editors } from './use-alignment.ts'

/** Shows in the editors what is spoken about, and begins to speak about the words that are selected. */
export function useCommenting(comments: Comments, editors: Editors, collect: () => unknown) {
  const { rows } = comments
  useEffect(() => {
    for (const language of languages) {
      const editor = editors[language]
      if (!editor || editor.isDestroyed) continue
      const places = openOf({ rows }).filter((one) => one.language === language)
      editor.view.dispatch(asItIs(editor.state.tr).setMeta(commentedKey, places).setMeta('addToHistory', false))
    }
  }, [rows, editors])
  return {
    begin: (editor: Editor, language: Language, text: string) => {
      collect()
      const { $from, from, to } = editor.state.selection
      const quote = editor.state.doc.textBetween(from, Math.min(to, $from.end()), '').slice(0, 200)
      const blockId = String($from.node(1).attrs['id'] ?? '')
      void comments.begin({ language, blockId, quote }, text)
    },
  }
}
