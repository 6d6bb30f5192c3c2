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
import { useSession } from '#platform/browser/session.ts'
import type { RevisionComment } from '../../contract/comments.ts'
import type { DocumentContent } from '../../contract/content.ts'
import type { DocumentLanguage } from '../../contract/words.ts'
import { staleBlocks } from '../../rules/text/pairing.ts'
import { Asks } from './toolbar/asks.tsx'
import { CommentList } from '../comments/comment-list.tsx'
import { openOf, useComments } from '../comments/use-comments.ts'
import { BringIn } from './toolbar/bring-in.tsx'
import look from './editor.module.css'
import { LanguageEditor } from './language-editor.tsx'
import { PairMarks, Pairs } from './pair-marks.tsx'
import { asItIs, type Suggestion, suggestionsOf, withoutPlaces } from './schema/suggested.ts'
import { Suggestions } from './suggestions.tsx'
import { placeOf } from './schema/commented.ts'
import { type Asked, Toolbar } from './toolbar/toolbar.tsx'
import { useAlignment } from './use-alignment.ts'
import { useCommenting } from './use-commenting.ts'
import { useWriting } from './use-writing.ts'

export type DeskProps = {
  revisionId: string
  /** The names of those who may have suggested something. */
  nameOf: (personId: string) => string
  value: DocumentContent
  onChange: (content: DocumentContent) => void
  language: DocumentLanguage
}

/** Where a document is written: one language or both beside each other, with what is said about it. */
export function Desk({ revisionId, nameOf, value, onChange, language }: DeskProps) {
  const { t } = useTranslation('documents-ui')
  const { person } = useSession()
  const { content, editors, setEditors, touched, leave, collect, put } = useWriting(value, onChange)
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
    const dispatch = (decided: Parameters<typeof asItIs>[0]) => writer.view.dispatch(asItIs(withoutPlaces(decided)))
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
  const comments = useComments(revisionId)
  const talk = useCommenting(comments, editors, collect)
  const goToComment = (comment: RevisionComment) => {
    const writer = comment.language ? editors[comment.language] : undefined
    const place = writer && placeOf(writer.state.doc, comment)
    if (place) go(writer, place.from)
  }
  const open = shown.flatMap((one) => {
    const writer = editors[one]
    return writer ? suggestionsOf(writer.state.doc).map((suggestion) => ({ writer, suggestion })) : []
  })
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
              authorId={person?.id ?? ''}
              language={one}
              initial={value[one]}
              onReady={onReady}
              onTouched={touched}
              onFocus={setActive}
              onBlur={leave}
            />
          ))}
          {isWide && <PairMarks rows={rows} put={put} />}
        </div>
        <Tabs defaultValue={language === 'both' ? 'pairs' : 'comments'} className={look.side} id="comments">
          <Tabs.List>
            {language === 'both' && (
              <Tabs.Tab value="pairs">{t('editor.tabs.pairs', { count: stale.length })}</Tabs.Tab>
            )}
            <Tabs.Tab value="comments">{t('editor.tabs.comments', { count: openOf(comments).length })}</Tabs.Tab>
            <Tabs.Tab value="suggestions">{t('editor.tabs.suggestions', { count: open.length })}</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="pairs" pt="sm">
            <Pairs stale={stale} put={put} />
          </Tabs.Panel>
          <Tabs.Panel value="comments" pt="sm">
            <CommentList comments={comments} onGo={goToComment} none={t('editor.noComments')} />
          </Tabs.Panel>
          <Tabs.Panel value="suggestions" pt="sm">
            <Suggestions
              suggestions={open.map(({ suggestion }) => suggestion)}
              nameOf={nameOf}
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
        written={languages.filter((one) => content[one] !== null)}
        onBrought={(one, doc) => put((all) => ({ ...all, [one]: doc }))}
      />
      {editor && (
        <Asks
          asked={asked}
          editor={editor}
          onClose={() => setAsked(undefined)}
          onComment={(text) => talk.begin(editor, active, text)}
        />
      )}
    </div>
  )
}
