import { ActionIcon, Button, Menu, Text } from '@mantine/core'
import {
  IconAlignCenter,
  IconAlignLeft,
  IconAlignRight,
  IconChevronDown,
  IconColumnInsertRight,
  IconTable,
} from '@tabler/icons-react'
import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { useTranslation } from 'react-i18next'
import look from '../editor.module.css'
import { headingsOf } from '../schema/numbered.ts'

const levels = [1, 2, 3, 4] as const

/** Text or a heading of one of four levels. */
export function BlockMenu({ editor }: { editor: Editor }) {
  const { t } = useTranslation('documents-ui')
  const level = useEditorState({
    editor,
    selector: () => levels.find((one) => editor.isActive('heading', { level: one })) ?? 0,
  })
  const go = () => editor.chain().focus()
  const name = (one: number) => (one === 0 ? t('editor.paragraph') : t('editor.heading', { level: one }))
  return (
    <Menu>
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          size="compact-md"
          className={look.block}
          rightSection={<IconChevronDown size={14} aria-hidden />}
          aria-label={t('editor.blockKind', { kind: name(level) })}
        >
          {name(level)}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => go().setParagraph().run()}>{name(0)}</Menu.Item>
        {levels.map((one) => (
          <Menu.Item key={one} onClick={() => go().setHeading({ level: one }).run()} fw={600} fz={18 - one}>
            {name(one)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={() => go().setHorizontalRule().run()}>{t('editor.rule')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

export function AlignMenu({ editor }: { editor: Editor }) {
  const { t } = useTranslation('documents-ui')
  const set = (side: string) => editor.chain().focus().setTextAlign(side).run()
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon className={look.tool} variant="subtle" color="gray" size={34} aria-label={t('editor.align')}>
          <IconAlignLeft className="turns" aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconAlignLeft size={16} className="turns" />} onClick={() => set('start')}>
          {t('editor.alignStart')}
        </Menu.Item>
        <Menu.Item leftSection={<IconAlignCenter size={16} />} onClick={() => set('center')}>
          {t('editor.alignCenter')}
        </Menu.Item>
        <Menu.Item leftSection={<IconAlignRight size={16} className="turns" />} onClick={() => set('end')}>
          {t('editor.alignEnd')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

/** A new table outside of one; rows and columns within. */
export function TableMenu({ editor }: { editor: Editor }) {
  const { t } = useTranslation('documents-ui')
  const inside = useEditorState({ editor, selector: () => editor.isActive('table') })
  const go = () => editor.chain().focus()
  const item = (key: string, act: () => unknown, danger = false) => (
    <Menu.Item {...(danger ? { color: 'red' } : {})} onClick={() => act()}>
      {t(`editor.table.${key}`)}
    </Menu.Item>
  )
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon
          className={look.tool}
          variant={inside ? 'light' : 'subtle'}
          color={inside ? 'ink' : 'gray'}
          size={34}
          aria-label={t('editor.table.label')}
        >
          {inside ? <IconColumnInsertRight className="turns" aria-hidden /> : <IconTable aria-hidden />}
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {!inside && item('insert', () => go().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run())}
        {inside && (
          <>
            {item('rowAbove', () => go().addRowBefore().run())}
            {item('rowBelow', () => go().addRowAfter().run())}
            {item('removeRow', () => go().deleteRow().run(), true)}
            <Menu.Divider />
            {item('columnBefore', () => go().addColumnBefore().run())}
            {item('columnAfter', () => go().addColumnAfter().run())}
            {item('removeColumn', () => go().deleteColumn().run(), true)}
            <Menu.Divider />
            {item('header', () => go().toggleHeaderRow().run())}
            {item('merge', () => go().mergeOrSplit().run())}
            {item('remove', () => go().deleteTable().run(), true)}
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}

/** A reference to a heading that keeps its number. */
export function ReferenceMenu({ editor }: { editor: Editor }) {
  const { t } = useTranslation('documents-ui')
  const headings = useEditorState({
    editor,
    selector: ({ editor: { state } }) => headingsOf(state.doc),
    equalityFn: (a, b) => JSON.stringify(a) === JSON.stringify(b),
  })
  const refer = (target: string) =>
    editor.chain().focus().insertContent({ type: 'crossReference', attrs: { target } }).run()
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon className={look.tool} variant="subtle" color="gray" size={34} aria-label={t('editor.reference')}>
          <span aria-hidden className={look.sign}>
            §
          </span>
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown mah={320} style={{ overflowY: 'auto' }}>
        {headings.length === 0 && <Menu.Item disabled>{t('editor.noHeadings')}</Menu.Item>}
        {headings.map(({ id, number, text }) => (
          <Menu.Item key={id} onClick={() => refer(id)}>
            <bdi className="number">{number}</bdi>{' '}
            <Text span size="sm" dir="auto">
              {text}
            </Text>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
