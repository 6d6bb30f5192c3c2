import { FileInput, TextInput, Textarea } from '@mantine/core'
import type { Editor } from '@tiptap/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { uploadFile } from '#modules/actions/ui/embed.tsx'
import { Dialog } from '#design/step/dialog.tsx'
import { fieldLook, Form } from '#design/step/form-field.tsx'
import { newId } from '#kernel/ids.ts'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { Problem } from '#platform/browser/asking/problem.ts'
import { isSafeLink } from '../../../contract/rich-text.ts'
import type { Asked } from './toolbar.tsx'

type Props = { asked: Asked | undefined; editor: Editor; onClose: () => void; onComment: (text: string) => void }

/** What a link, a picture, a term and a comment need to be said. */
export function Asks({ asked, editor, onClose, onComment }: Props) {
  const { t } = useTranslation('documents-ui')
  const close = () => {
    onClose()
    requestAnimationFrame(() => editor.commands.focus())
  }
  return (
    <Dialog open={asked !== undefined} onClose={close} title={asked ? t(`editor.asks.${asked}.title`) : ''}>
      {asked === 'picture' && <PictureForm editor={editor} onClose={close} />}
      {asked && asked !== 'picture' && (
        <WordsForm key={asked} asked={asked} editor={editor} onClose={close} onComment={onComment} />
      )}
    </Dialog>
  )
}

type WordsProps = Omit<Props, 'asked'> & { asked: Exclude<Asked, 'picture'> }

function WordsForm({ asked, editor, onClose, onComment }: WordsProps) {
  const { t } = useTranslation('documents-ui')
  const { from, to } = editor.state.selection
  const chosen = editor.state.doc.textBetween(from, to, ' ').slice(0, 200)
  const [text, setText] = useState(
    asked === 'link' ? String(editor.getAttributes('link')['href'] ?? '') : asked === 'term' ? chosen : '',
  )
  const [problem, setProblem] = useState<string>()
  const submit = () => {
    const said = text.trim()
    const go = editor.chain().focus()
    if (asked === 'link' && said === '') go.extendMarkRange('link').unsetMark('link').run()
    else if (said === '') return setProblem(t('editor.asks.empty'))
    else if (asked === 'link') {
      const href = asAddress(said)
      if (!isSafeLink(href)) return setProblem(t('editor.asks.link.unsafe'))
      const mark = { type: 'link', attrs: { href } }
      if (chosen === '' && !editor.isActive('link')) go.insertContent({ type: 'text', text: said, marks: [mark] }).run()
      else go.extendMarkRange('link').setMark('link', { href }).run()
    } else if (asked === 'term') go.insertContent({ type: 'term', attrs: { text: said.slice(0, 200) } }).run()
    else onComment(said)
    return onClose()
  }
  const field = {
    ...fieldLook({ label: t(`editor.asks.${asked}.label`), hint: t(`editor.asks.${asked}.hint`), error: problem }),
    value: text,
    'data-autofocus': true,
  }
  return (
    <Form
      submit={t(`editor.asks.${asked}.submit`)}
      onCancel={onClose}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      {asked === 'comment' ? (
        <Textarea
          {...field}
          autosize
          minRows={3}
          maxLength={4000}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      ) : (
        <TextInput
          {...field}
          {...(asked === 'link' ? { dir: 'ltr' } : {})}
          maxLength={asked === 'link' ? 2000 : 200}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      )}
    </Form>
  )
}

/** As people write addresses: without what stands before them. */
function asAddress(said: string): string {
  if (/^[^\s@:/]+@[^\s@/]+\.[a-z]{2,}$/i.test(said)) return `mailto:${said}`
  if (/^\+?[\d\s()-]{6,}$/.test(said)) return `tel:${said.replaceAll(/[^\d+]/g, '')}`
  return /^[\w.-]+\.[a-z]{2,}(\/|$)/i.test(said) ? `https://${said}` : said
}

const pictures = ['image/png', 'image/jpeg', 'image/webp']

function PictureForm({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const { t } = useTranslation('documents-ui')
  const why = useRefusalText('platform')
  const [file, setFile] = useState<File | null>(null)
  const [alt, setAlt] = useState('')
  const [problem, setProblem] = useState<string>()
  const [bringing, setBringing] = useState(false)
  const bring = async () => {
    if (!file) return setProblem(t('editor.asks.picture.missing'))
    if (!pictures.includes(file.type)) return setProblem(t('editor.asks.picture.other'))
    if (alt.trim() === '') return setProblem(t('editor.asks.picture.silent'))
    setBringing(true)
    try {
      const fileId = await uploadFile(file, newId())
      editor
        .chain()
        .focus()
        .insertContent({ type: 'image', attrs: { fileId, alt: alt.trim() } })
        .run()
      return onClose()
    } catch (failure) {
      if (!(failure instanceof Problem)) throw failure
      setBringing(false)
      return setProblem(why(failure) ?? '')
    }
  }
  return (
    <Form
      submit={t('editor.asks.picture.submit')}
      submitting={bringing}
      problem={problem}
      onCancel={onClose}
      onSubmit={(event) => {
        event.preventDefault()
        void bring()
      }}
    >
      <FileInput
        {...fieldLook({ label: t('editor.asks.picture.file'), required: true })}
        accept={pictures.join(',')}
        placeholder={t('editor.asks.picture.choose')}
        value={file}
        onChange={setFile}
      />
      <TextInput
        {...fieldLook({ label: t('editor.asks.picture.label'), hint: t('editor.asks.picture.hint'), required: true })}
        maxLength={500}
        value={alt}
        onChange={(event) => setAlt(event.currentTarget.value)}
      />
    </Form>
  )
}
