import type { Editor } from '@tiptap/core'
import { EditorContent, useEditor } from '@tiptap/react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { directionOf, type Language } from '#kernel/text.ts'
import type { RichText } from '../../contract/rich-text.ts'
import { Aligned } from './schema/aligned.ts'
import { Commented } from './schema/commented.ts'
import look from './editor.module.css'
import { extensions } from './schema/schema.ts'

type Props = {
  authorId: string
  language: Language
  initial: RichText | null
  onReady: (language: Language, editor: Editor | undefined) => void
  onTouched: () => void
  onFocus: (language: Language) => void
  onBlur: () => void
}

/** One language being written, in its own direction. */
export function LanguageEditor({ authorId, language, initial, onReady, onTouched, onFocus, onBlur }: Props) {
  const { t } = useTranslation('documents-ui')
  const editor = useEditor({
    extensions: [...extensions(authorId), Aligned, Commented],
    content: initial?.content ? initial : { type: 'doc', content: [{ type: 'paragraph' }] },
    injectCSS: false,
    shouldRerenderOnTransaction: false,
    editorProps: {
      attributes: {
        // Set here once for all blocks: `dir="auto"` would put the markers of Arabic lists on the wrong side.
        dir: directionOf(language),
        lang: language,
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': t(`editor.text.${language}`),
        class: look.writing ?? '',
      },
      transformPastedText: withoutControls,
      transformPastedHTML: withoutControls,
    },
    // Only now the editor has a page to stand on.
    onCreate: ({ editor: ready }) => onReady(language, ready),
    onUpdate: onTouched,
    onFocus: () => onFocus(language),
    onBlur,
  })
  useEffect(() => () => onReady(language, undefined), [language, onReady])
  return <EditorContent editor={editor} className={look.column} data-language={language} />
}

const withoutControls = (text: string): string =>
  text.replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202d\u202e]/g, (one) => (one === '\r' ? '\n' : ''))
