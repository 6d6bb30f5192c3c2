import { ActionIcon, Badge, Tooltip, VisuallyHidden } from '@mantine/core'
import { IconMessagePlus } from '@tabler/icons-react'
import { createContext, createElement, Fragment, type ReactNode, use } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from '#kernel/text.ts'
import { blockIdOf, textOf } from '../../contract/content.ts'
import { isSafeLink, type RichMark, type RichNode } from '../../contract/rich-text.ts'
import { type Definition, definitionOf } from '../../rules/text/definitions.ts'
import said from '../comments/comments.module.css'
import look from './content.module.css'

/** Speaking about the paragraphs: which are spoken about, and how to begin. */
export type Talk = {
  openAt: (language: Language, blockId: string) => readonly string[]
  chosen?: { language: Language | null; blockId: string } | undefined
  begin?: (place: { language: Language; blockId: string; quote: string }) => void
  show: (id: string) => void
}

export type Reading = {
  language: Language
  talk?: Talk | undefined
  numbers: ReadonlyMap<string, string>
  /** What its chapter on terms says. */
  definitions: readonly Definition[]
  /** Before ids of headings, where two languages stand on one page. */
  anchor: string
  /** Insertions and deletions are shown and said. */
  red: boolean
}
const ReadingContext = createContext<Reading>({
  language: 'en',
  definitions: [],
  numbers: new Map(),
  anchor: '',
  red: false,
})

/** Blocks of one language as they are read. */
export function RichTextView({ blocks, reading }: { blocks: readonly RichNode[]; reading: Reading }) {
  return (
    <ReadingContext value={reading}>
      {blocks.map((block, at) =>
        reading.talk ? (
          <Place key={blockIdOf(block) + at} block={block} talk={reading.talk} language={reading.language} />
        ) : (
          <BlockView key={blockIdOf(block) + at} node={block} />
        ),
      )}
    </ReadingContext>
  )
}

/** A paragraph that can be spoken about. */
function Place({ block, talk, language }: { block: RichNode; talk: Talk; language: Language }) {
  const { t } = useTranslation('documents-ui')
  const blockId = blockIdOf(block)
  const open = talk.openAt(language, blockId)
  const isChosen = talk.chosen?.language === language && talk.chosen.blockId === blockId
  const id = `${language}-place-${blockId}`
  const begin = () => {
    const selection = window.getSelection()
    const isHere = selection?.anchorNode && document.getElementById(id)?.contains(selection.anchorNode)
    const quote = ((isHere && selection.toString().trim()) || textOf(block)).replaceAll(/\s+/g, ' ').slice(0, 200)
    talk.begin?.({ language, blockId, quote: quote.trim() })
  }
  return (
    <div id={id} className={said.place} data-open={open.length > 0 || undefined} data-chosen={isChosen || undefined}>
      <BlockView node={block} />
      {open[0] ? (
        <Badge
          component="button"
          type="button"
          color="yellow"
          variant="light"
          className={said.speak}
          data-open
          aria-label={t('comments.openHere', { count: open.length })}
          onClick={() => talk.show(open[0] ?? '')}
        >
          {open.length}
        </Badge>
      ) : (
        talk.begin && (
          <Tooltip label={t('comments.onParagraph')}>
            <ActionIcon
              className={said.speak}
              variant="default"
              size={26}
              aria-label={t('comments.onParagraph')}
              onMouseDown={(event) => event.preventDefault()} // the selection stays where it is
              onClick={begin}
            >
              <IconMessagePlus size={15} aria-hidden />
            </ActionIcon>
          </Tooltip>
        )
      )}
    </div>
  )
}

type Change = 'insertion' | 'deletion'
const changeOf = (node: RichNode): Change | undefined =>
  node.marks?.map(({ type }) => type).find((type): type is Change => type === 'insertion' || type === 'deletion')

/** A whole block that came or went says so once; its words need not say it again. */
function BlockView({ node, said }: { node: RichNode; said?: Change | undefined }) {
  const { red } = use(ReadingContext)
  const { t } = useTranslation('documents-ui')
  const change = red ? changeOf(node) : undefined
  const isOther = red && node.marks?.some(({ type }) => type === 'modification')
  const isPart = node.type === 'listItem' || node.type.startsWith('table')
  if (!change && !isOther) return <Block node={node} said={said} />
  if (isPart && node.type !== 'table') return <Block node={node} said={said} change={change} />
  return (
    <div className={change ? look[change] : look.changed} data-change={change ?? 'changed'}>
      {!said && <VisuallyHidden>{t(`redline.${change ?? 'changed'}`)} </VisuallyHidden>}
      <Block node={node} said={said ?? change} />
    </div>
  )
}

type Drawn = { node: RichNode; said?: Change | undefined; change?: Change | undefined }

function Block({ node, said, change }: Drawn): ReactNode {
  const { numbers, anchor } = use(ReadingContext)
  const attrs = node.attrs ?? {}
  const align = attrs['textAlign'] ? { style: { textAlign: attrs['textAlign'] as 'start' } } : {}
  const inner = (node.content ?? []).map((one, at) => <BlockView key={at} node={one} said={said ?? change} />)
  const red = change ? { className: look[change], 'data-change': change } : {}
  const told = change && !said ? <Told change={change} /> : null
  switch (node.type) {
    case 'heading': {
      const id = blockIdOf(node)
      const number = numbers.get(id)
      return createElement(
        `h${Math.min(Number(attrs['level'] ?? 1) + 1, 6)}`,
        { id: anchor + id, ...align, 'data-level': attrs['level'] },
        number && (
          <span className={look.number}>
            <bdi>{number}</bdi>
          </span>
        ),
        <Words nodes={node.content} said={said} />,
      )
    }
    case 'paragraph':
      return (
        <p id={anchor + blockIdOf(node)} {...align}>
          <Words nodes={node.content} said={said} />
        </p>
      )
    case 'bulletList':
      return <ul>{inner}</ul>
    case 'orderedList':
      return <ol start={Number(attrs['start'] ?? 1)}>{inner}</ol>
    case 'listItem':
      return (
        <li {...red}>
          {told}
          {inner}
        </li>
      )
    case 'table':
      return <TableView node={node} said={said} />
    case 'image':
      return <ImageView node={node} />
    case 'horizontalRule':
      return <hr />
    default:
      return null
  }
}

function TableView({ node, said }: Drawn) {
  const rows = node.content ?? []
  return (
    <div className={look.scroll} tabIndex={0} role="group">
      <table>
        <tbody>
          {rows.map((row, at) => (
            <RowView key={at} row={row} said={said} isFirst={at === 0} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function RowView({ row, said, isFirst }: { row: RichNode; said: Change | undefined; isFirst: boolean }) {
  const { red } = use(ReadingContext)
  const gone = red ? changeOf(row) : undefined
  return (
    <tr {...(gone ? { className: look[gone], 'data-change': gone } : {})}>
      {(row.content ?? []).map((cell, at) => {
        const change = gone ?? (red ? changeOf(cell) : undefined)
        const isHead = cell.type === 'tableHeader'
        return createElement(
          isHead ? 'th' : 'td',
          {
            key: at,
            colSpan: Number(cell.attrs?.['colspan'] ?? 1),
            rowSpan: Number(cell.attrs?.['rowspan'] ?? 1),
            ...(isHead ? { scope: isFirst ? 'col' : 'row' } : {}),
            ...(change && !gone ? { className: look[change] } : {}),
          },
          change && !said && (!gone || at === 0) ? <Told change={change} /> : null,
          (cell.content ?? []).map((one, place) => <BlockView key={place} node={one} said={said ?? change} />),
        )
      })}
    </tr>
  )
}

const ImageView = ({ node: { attrs } }: { node: RichNode }) => (
  <img
    src={`/api/files/${String(attrs?.['fileId'])}`}
    alt={String(attrs?.['alt'] ?? '')}
    style={attrs?.['width'] ? { inlineSize: `${Number(attrs['width'])}%` } : undefined}
    loading="lazy"
  />
)

const Told = ({ change }: { change: Change }) => {
  const { t } = useTranslation('documents-ui')
  return <VisuallyHidden>{t(`redline.${change}`)} </VisuallyHidden>
}

/** Words that came or went together are said together. */
function Words({ nodes, said }: { nodes: readonly RichNode[] | undefined; said: Change | undefined }) {
  const { red } = use(ReadingContext)
  if (!nodes || nodes.length === 0) return <br />
  const runs: { change: Change | undefined; nodes: RichNode[] }[] = []
  for (const node of nodes) {
    const change = red && !said ? changeOf(node) : undefined
    const last = runs.at(-1)
    if (last && last.change === change) last.nodes.push(node)
    else runs.push({ change, nodes: [node] })
  }
  return runs.map(({ change, nodes: run }, at) => {
    const words = run.map((node, place) => <Inline key={place} node={node} />)
    if (!change) return <Fragment key={at}>{words}</Fragment>
    return createElement(
      change === 'insertion' ? 'ins' : 'del',
      { key: at, className: look[change] },
      <Told change={change} />,
      words,
    )
  })
}

function Inline({ node }: { node: RichNode }): ReactNode {
  const { numbers, anchor } = use(ReadingContext)
  const { t } = useTranslation('documents-ui')
  if (node.type === 'hardBreak') return <br />
  if (node.type === 'term') return <TermView text={String(node.attrs?.['text'] ?? '')} />
  if (node.type === 'crossReference') {
    const target = String(node.attrs?.['target'] ?? '')
    const number = numbers.get(target)
    if (number === undefined) return <span className={look.broken}>{t('content.brokenReference')}</span>
    return (
      <a href={`#${anchor}${target}`}>
        <bdi dir="ltr">§ {number}</bdi>
      </a>
    )
  }
  return (node.marks ?? []).reduce<ReactNode>(dressed, node.text ?? '')
}

/** A word the document defines leads to where it does. */
function TermView({ text }: { text: string }) {
  const { definitions, anchor } = use(ReadingContext)
  const definition = definitionOf(definitions, text)
  const word = <dfn className={look.term}>{text}</dfn>
  if (!definition) return word
  return (
    <Tooltip label={<bdi>{definition.text.slice(0, 300)}</bdi>} multiline maw={360}>
      <a className={look.defined} href={`#${anchor}${definition.id}`}>
        {word}
      </a>
    </Tooltip>
  )
}

function dressed(words: ReactNode, { type, attrs }: RichMark): ReactNode {
  if (type === 'bold') return <strong>{words}</strong>
  if (type === 'italic') return <em>{words}</em>
  if (type === 'underline') return <u>{words}</u>
  const href = String(attrs?.['href'] ?? '')
  if (type !== 'link' || !isSafeLink(href)) return words
  const isElsewhere = /^https?:/i.test(href)
  return (
    <a href={href} {...(isElsewhere ? { target: '_blank', rel: 'noreferrer noopener' } : {})}>
      {words}
    </a>
  )
}
