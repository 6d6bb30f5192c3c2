import { VisuallyHidden } from '@mantine/core'
import { createContext, createElement, Fragment, type ReactNode, use } from 'react'
import { useTranslation } from 'react-i18next'
import { blockIdOf } from '../../contract/content.ts'
import { isSafeLink, type RichMark, type RichNode } from '../../contract/rich-text.ts'
import look from './content.module.css'

export type Reading = {
  numbers: ReadonlyMap<string, string>
  /** Before ids of headings, where two languages stand on one page. */
  anchor: string
  /** Insertions and deletions are shown and said. */
  red: boolean
}
const ReadingContext = createContext<Reading>({ numbers: new Map(), anchor: '', red: false })

/** Blocks of one language as they are read. */
export function RichTextView({ blocks, reading }: { blocks: readonly RichNode[]; reading: Reading }) {
  return (
    <ReadingContext value={reading}>
      {blocks.map((block, at) => (
        <BlockView key={blockIdOf(block) + at} node={block} />
      ))}
    </ReadingContext>
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
        <p {...align}>
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
  if (node.type === 'term') return <dfn className={look.term}>{String(node.attrs?.['text'] ?? '')}</dfn>
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
