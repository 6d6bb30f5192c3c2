import {
  applySuggestion,
  applySuggestions,
  disableSuggestChanges,
  enableSuggestChanges,
  revertSuggestion,
  revertSuggestions,
} from '@handlewithcare/prosemirror-suggest-changes'
import { Tabs } from '@mantine/core'
import { useMediaQuery, useResizeObserver } from '@mantine/hooks'
import type { Editor } from '@tiptap/core'
import { clsx } from 'clsx'
import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Language, languages } from '#kernel/text.ts'
import { inLanguage } from '#kernel/text.ts'
import { useSession } from '#platform/browser/session.ts'
import type { DocumentContent, Thread } from '../../contract/content.ts'
import type { DocumentLanguage } from '../../contract/words.ts'
import { staleBlocks } from '../../rules/pairing.ts'
import { Asks } from './asks.tsx'
import { BringIn } from './bring-in.tsx'
import look from './editor.module.css'
import { newBlockId } from './identified.ts'
import { LanguageEditor } from './language-editor.tsx'
import { PairMarks, Pairs } from './pair-marks.tsx'
import { asItIs, type Suggestion, suggestionsOf } from './suggested.ts'
import { Comments, Suggestions } from './talk.tsx'
import { type Asked, Toolbar } from './toolbar.tsx'
import { useAlignment } from './use-alignment.ts'
import { useWriting } from './use-writing.ts'

export type DeskProps = {
  value: DocumentContent
  onChange: (content: DocumentContent) => void
  language: DocumentLanguage
}

/** Where a document is written: one language or both beside each other, with what is said about it. */
export function Desk({ value, onChange, language }: DeskProps) {
  const { t } = useTranslation('documents-ui')
  const { content, editors, setEditors, touched, collect, put } = useWriting(value, onChange)
  const shown: readonly Language[] = language === 'both' ? languages : [language]
  const [active, setActive] = useState<Language>(shown[0] ?? 'en')
  const [asked, setAsked] = useState<Asked>()
  const [suggesting, setSuggesting] = useState(false)
  const [bringing, setBringing] = useState(false)
  const [box, { width }] = useResizeObserver<HTMLDivElement>()
  const isWide = language === 'both' && width >= 900
  const rows = useAlignment(editors, content, isWide)
  const isStill = useMediaQuery('(prefers-reduced-motion: reduce)')
  const editor = editors[active] ?? editors[shown[0] ?? 'en']

  const onReady = useCallback(
    (one: Language, ready: Editor | undefined) => setEditors((all) => ({ ...all, [one]: ready })),
    [setEditors],
  )
  const suggest = (on: boolean) => {
    setSuggesting(on)
    for (const one of shown) {
      const writer = editors[one]
      if (writer) (on ? enableSuggestChanges : disableSuggestChanges)(writer.state, writer.view.dispatch)
    }
    editor?.commands.focus()
  }
  const decide = (writer: Editor, suggestion: Suggestion | undefined, accepted: boolean) => {
    const dispatch = (transaction: Parameters<typeof asItIs>[0]) => writer.view.dispatch(asItIs(transaction))
    if (!suggestion) (accepted ? applySuggestions : revertSuggestions)(writer.state, dispatch)
    else (accepted ? applySuggestion : revertSuggestion)(suggestion.id)(writer.state, dispatch)
    collect()
  }
  const go = (writer: Editor | undefined, from: number, to = from) => {
    writer?.chain().focus().setTextSelection({ from, to }).run()
    const place = writer?.view.domAtPos(from).node
    const element = place instanceof Element ? place : place?.parentElement
    element?.scrollIntoView({ block: 'center', behavior: isStill ? 'auto' : 'smooth' })
  }
  const talk = useTalk(put, editor, active)
  const goToThread = (thread: Thread) => {
    const writer = editors[thread.language]
    let at: number | undefined
    writer?.state.doc.descendants((node, pos) => {
      if (node.marks.some(({ type, attrs }) => type.name === 'comment' && attrs['thread'] === thread.id)) at ??= pos
    })
    if (at !== undefined) go(writer, at)
  }
  const open = shown.flatMap((one) => {
    const writer = editors[one]
    return writer ? suggestionsOf(writer.state.doc).map((suggestion) => ({ writer, suggestion })) : []
  })
  const threads = (content.threads ?? []).filter((thread) => shown.includes(thread.language))
  const stale = language === 'both' ? staleBlocks(content) : []

  return (
    <div ref={box} className={look.desk} data-both={language === 'both' || undefined}>
      {editor && (
        <Toolbar
          editor={editor}
          suggesting={suggesting}
          onSuggesting={suggest}
          onAsk={setAsked}
          onBringIn={() => setBringing(true)}
        />
      )}
      <div className={look.table}>
        <div className={clsx(look.sheet, isWide && look.beside)}>
          {shown.map((one) => (
            <LanguageEditor
              key={one}
              language={one}
              initial={value[one]}
              onReady={onReady}
              onTouched={touched}
              onFocus={setActive}
            />
          ))}
          {isWide && <PairMarks rows={rows} put={put} />}
        </div>
        <Tabs defaultValue={language === 'both' ? 'pairs' : 'comments'} className={look.side}>
          <Tabs.List>
            {language === 'both' && (
              <Tabs.Tab value="pairs">{t('editor.tabs.pairs', { count: stale.length })}</Tabs.Tab>
            )}
            <Tabs.Tab value="comments">
              {t('editor.tabs.comments', { count: threads.filter(({ resolved }) => !resolved).length })}
            </Tabs.Tab>
            <Tabs.Tab value="suggestions">{t('editor.tabs.suggestions', { count: open.length })}</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="pairs" pt="sm">
            <Pairs stale={stale} put={put} />
          </Tabs.Panel>
          <Tabs.Panel value="comments" pt="sm">
            <Comments threads={threads} onGo={goToThread} onReply={talk.reply} onResolve={talk.resolve} />
          </Tabs.Panel>
          <Tabs.Panel value="suggestions" pt="sm">
            <Suggestions
              suggestions={open.map(({ suggestion }) => suggestion)}
              onGo={(one) => go(open.find(({ suggestion }) => suggestion === one)?.writer, one.from, one.to)}
              onDecide={(one, accepted) => {
                if (one)
                  decide(open.find(({ suggestion }) => suggestion === one)?.writer ?? (editor as Editor), one, accepted)
                else for (const writer of new Set(open.map((all) => all.writer))) decide(writer, undefined, accepted)
              }}
            />
          </Tabs.Panel>
        </Tabs>
      </div>
      <BringIn
        open={bringing}
        onClose={() => setBringing(false)}
        language={language}
        onBrought={(one, doc) => put((all) => ({ ...all, [one]: doc }))}
      />
      {editor && <Asks asked={asked} editor={editor} onClose={() => setAsked(undefined)} onComment={talk.begin} />}
    </div>
  )
}

/** Comments are kept beside the text; the place they are about carries a mark. */
function useTalk(put: ReturnType<typeof useWriting>['put'], editor: Editor | undefined, language: Language) {
  const { person } = useSession()
  const { i18n } = useTranslation()
  const said = (text: string) => ({
    by: person?.id ?? '',
    name: inLanguage(person?.name ?? { en: '', ar: '' }, i18n.language as Language),
    at: new Date().toISOString(),
    text,
  })
  const change = (id: string, how: (thread: Thread) => Thread) =>
    put((content) => ({
      ...content,
      threads: (content.threads ?? []).map((thread) => (thread.id === id ? how(thread) : thread)),
    }))
  return {
    begin: (text: string) => {
      if (!editor) return
      const { from, to } = editor.state.selection
      const id = newBlockId()
      const quote = editor.state.doc.textBetween(from, to, ' ').slice(0, 200)
      const mark = editor.schema.marks['comment']?.create({ thread: id })
      if (mark) editor.view.dispatch(asItIs(editor.state.tr).addMark(from, to, mark))
      const thread: Thread = { id, language, quote, resolved: false, said: [said(text)] }
      put((content) => ({ ...content, threads: [...(content.threads ?? []), thread] }))
    },
    reply: ({ id }: Thread, text: string) => change(id, (one) => ({ ...one, said: [...one.said, said(text)] })),
    resolve: ({ id }: Thread, resolved: boolean) => change(id, (one) => ({ ...one, resolved })),
  }
}
