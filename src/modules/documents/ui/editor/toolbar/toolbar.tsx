import { ActionIcon, Divider, Group, Switch, Tooltip } from '@mantine/core'
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBold,
  IconFileTypeDocx,
  IconItalic,
  IconLink,
  IconList,
  IconListNumbers,
  IconMessagePlus,
  IconPhoto,
  IconUnderline,
  IconVocabulary,
} from '@tabler/icons-react'
import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { isSuggestChangesEnabled } from '@handlewithcare/prosemirror-suggest-changes'
import type { KeyboardEvent, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import look from '../editor.module.css'
import { AlignMenu, BlockMenu, ReferenceMenu, TableMenu } from './toolbar-menus.tsx'

export type Asked = 'link' | 'picture' | 'term' | 'comment'
type Props = {
  editor: Editor
  suggesting: boolean
  onSuggesting: (on: boolean) => void
  /** Needs more than a click. */
  onAsk: (what: Asked) => void
  onBringIn: () => void
}

/** One stop for the Tab key; the arrows walk along it. */
export function Toolbar({ editor, suggesting, onSuggesting, onAsk, onBringIn }: Props) {
  const { t } = useTranslation('documents-ui')
  const is = useEditorState({
    editor,
    selector: ({ editor: { state } }) => ({
      bold: editor.isActive('bold'),
      italic: editor.isActive('italic'),
      underline: editor.isActive('underline'),
      link: editor.isActive('link'),
      bulletList: editor.isActive('bulletList'),
      orderedList: editor.isActive('orderedList'),
      chosen: !state.selection.empty,
      undo: editor.can().undo(),
      redo: editor.can().redo(),
      suggesting: isSuggestChangesEnabled(state),
    }),
    equalityFn: (a, b) => JSON.stringify(a) === JSON.stringify(b),
  })
  const go = () => editor.chain().focus()
  return (
    <Group
      className={look.toolbar}
      role="toolbar"
      ref={oneStop}
      aria-label={t('editor.toolbar')}
      gap={2}
      onKeyDown={walk}
      onFocus={(event) => remember(event.currentTarget, event.target)}
    >
      <BlockMenu editor={editor} />
      <Gap />
      <Tool label={t('editor.bold')} keys="Ctrl B" on={is.bold} act={() => go().toggleBold().run()}>
        <IconBold />
      </Tool>
      <Tool label={t('editor.italic')} keys="Ctrl I" on={is.italic} act={() => go().toggleItalic().run()}>
        <IconItalic />
      </Tool>
      <Tool label={t('editor.underline')} keys="Ctrl U" on={is.underline} act={() => go().toggleUnderline().run()}>
        <IconUnderline />
      </Tool>
      <Tool label={t('editor.link')} on={is.link} act={() => onAsk('link')}>
        <IconLink />
      </Tool>
      <Gap />
      <Tool label={t('editor.bullets')} on={is.bulletList} act={() => go().toggleBulletList().run()}>
        <IconList className="turns" />
      </Tool>
      <Tool label={t('editor.numbers')} on={is.orderedList} act={() => go().toggleOrderedList().run()}>
        <IconListNumbers className="turns" />
      </Tool>
      <AlignMenu editor={editor} />
      <Gap />
      <TableMenu editor={editor} />
      <Tool label={t('editor.picture')} act={() => onAsk('picture')}>
        <IconPhoto />
      </Tool>
      <ReferenceMenu editor={editor} />
      <Tool label={t('editor.term')} act={() => onAsk('term')}>
        <IconVocabulary />
      </Tool>
      <Tool label={t('import.open')} act={onBringIn}>
        <IconFileTypeDocx />
      </Tool>
      <Gap />
      <Tool label={t('editor.comment')} off={!is.chosen} act={() => onAsk('comment')}>
        <IconMessagePlus />
      </Tool>
      <Gap />
      <Tool label={t('editor.undo')} keys="Ctrl Z" off={!is.undo} act={() => go().undo().run()}>
        <IconArrowBackUp className="turns" />
      </Tool>
      <Tool label={t('editor.redo')} keys="Ctrl Y" off={!is.redo} act={() => go().redo().run()}>
        <IconArrowForwardUp className="turns" />
      </Tool>
      <Switch
        className={look.suggest}
        size="sm"
        label={t('editor.suggest')}
        checked={suggesting}
        onChange={(event) => onSuggesting(event.currentTarget.checked)}
      />
    </Group>
  )
}

const Gap = () => <Divider orientation="vertical" mx={4} />

type ToolProps = {
  label: string
  keys?: string
  on?: boolean | undefined
  off?: boolean
  act: () => void
  children: ReactNode
}

/** A button that is greyed stays reachable; it does nothing. */
export function Tool({ label, keys, on, off = false, act, children }: ToolProps) {
  return (
    <Tooltip label={keys ? `${label} (${keys})` : label}>
      <ActionIcon
        className={look.tool}
        variant={on ? 'light' : 'subtle'}
        color={on ? 'ink' : 'gray'}
        size={34}
        aria-label={label}
        {...(on === undefined ? {} : { 'aria-pressed': on })}
        aria-disabled={off || undefined}
        onMouseDown={(event) => event.preventDefault()} // the selection stays where it is
        onClick={() => !off && act()}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  )
}

const stops = (toolbar: HTMLElement) =>
  [...toolbar.querySelectorAll<HTMLElement>('button, input')].filter((stop) => stop.closest('[role="menu"]') === null)

const oneStop = (toolbar: HTMLElement | null): void => {
  const [first] = toolbar ? stops(toolbar) : []
  if (toolbar && first) remember(toolbar, first)
}

function remember(toolbar: HTMLElement, focused: HTMLElement): void {
  for (const stop of stops(toolbar)) stop.tabIndex = stop === focused ? 0 : -1
}

function walk(event: KeyboardEvent<HTMLElement>): void {
  const all = stops(event.currentTarget)
  const at = all.indexOf(event.target as HTMLElement)
  const forward = getComputedStyle(event.currentTarget).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
  const by = { [forward]: 1, [forward === 'ArrowRight' ? 'ArrowLeft' : 'ArrowRight']: -1 }[event.key]
  const next =
    event.key === 'Home' ? 0 : event.key === 'End' ? all.length - 1 : by && (at + by + all.length) % all.length
  if (at < 0 || next === undefined) return
  event.preventDefault()
  all[next]?.focus()
}
