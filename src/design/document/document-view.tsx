import { clsx } from 'clsx'
import { createContext, use } from 'react'
import {
  type Block,
  type Card,
  type DocumentTree,
  type Figure,
  type Heading,
  isSpanned,
  itemOf,
  type List,
  type Signatures,
  type Table,
  type Text,
} from '#kernel/printing/document.ts'
import look from './document-view.module.css'
import { BarsView, MatrixView, TilesView } from './document-view-charts.tsx'
import { CellView, Dated, Facts, Pills, Said, ViewContext } from './document-view-words.tsx'

type Props = {
  tree: DocumentTree
  /** Where the picture with this hash is found; without one only its words are shown. */
  addressOf?: (hash: string) => string | undefined
}

const PictureContext = createContext<Props['addressOf']>(undefined)

/** A document as it will be printed, drawn from the same tree as PDF and Word. */
export function DocumentView({ tree, addressOf }: Props) {
  const isArabic = tree.language === 'ar'
  return (
    <ViewContext value={tree.language}>
      <PictureContext value={addressOf}>
        <article
          className={look.sheet}
          lang={isArabic ? 'ar' : 'en'}
          dir={isArabic ? 'rtl' : 'ltr'}
          style={tree.accent ? ({ '--document-accent': tree.accent } as object) : undefined}
        >
          <header className={look.head}>
            <span>
              <Said text={tree.organisation} />
            </span>
            <span className={look.headNumber}>
              <bdi dir="ltr">{[tree.number, tree.revision && `r${tree.revision}`].filter(Boolean).join(' · ')}</bdi>
              {tree.state && (
                <strong className={look.state}>
                  <Said text={tree.state} inline />
                </strong>
              )}
            </span>
          </header>
          <Blocks blocks={tree.blocks} />
        </article>
      </PictureContext>
    </ViewContext>
  )
}

function Blocks({ blocks }: { blocks: readonly Block[] }) {
  return blocks.map((block, at) => <BlockView key={at} block={block} number={numbersOf(blocks)[at]} />)
}

/** Headings count themselves: 1, 1.1, 2 … */
function numbersOf(blocks: readonly Block[]): (string | undefined)[] {
  const counts = [0, 0, 0]
  return blocks.map((block) => {
    if (block.kind !== 'heading' || !block.numbered) return undefined
    const level = block.level - 1
    counts[level] = (counts[level] ?? 0) + 1
    counts.fill(0, level + 1)
    return counts.slice(0, block.level).join('.')
  })
}

function BlockView({ block, number }: { block: Block; number: string | undefined }) {
  switch (block.kind) {
    case 'cover':
      return (
        <section className={look.cover}>
          <h1>
            <Said text={block.title} />
          </h1>
          <p className={look.subtitle}>
            <Said text={block.subtitle} />
          </p>
          <Facts facts={block.facts} columns={2} />
        </section>
      )
    case 'heading':
      return <HeadingView heading={block} number={number} />
    case 'paragraph':
      return (
        <p className={clsx(look.paragraph, block.quiet && look.quiet)}>
          <Said text={block.text} />
        </p>
      )
    case 'list':
      return <ListView list={block} />
    case 'keyValues':
      return <Facts facts={block.facts} columns={block.columns} />
    case 'table':
      return <TableView table={block} />
    case 'tiles':
      return <TilesView tiles={block} />
    case 'callout':
      return (
        <aside className={look.callout} data-document-tone={block.tone}>
          <strong>
            <Said text={block.title} />
          </strong>
          <div>
            <Said text={block.text} />
          </div>
        </aside>
      )
    case 'figure':
      return <FigureView figure={block} />
    case 'gallery':
      return (
        <div className={look.gallery}>
          {block.figures.map((figure, at) => (
            <FigureView key={at} figure={figure} />
          ))}
        </div>
      )
    case 'bars':
      return <BarsView bars={block} />
    case 'matrix':
      return <MatrixView matrix={block} />
    case 'card':
      return <CardView card={block} />
    case 'lines':
      return Array.from({ length: block.count }, (_, line) => <div key={line} className={look.ruled} />)
    case 'signatures':
      return <SignaturesView {...block} />
    case 'pages':
      return <Blocks blocks={block.instead} />
    case 'pageBreak':
      return <div className={look.pageBreak} />
    case 'sideBySide':
      return <SideBySideView en={block.en} ar={block.ar} />
  }
}

function HeadingView({ heading, number }: { heading: Heading; number: string | undefined }) {
  const Level = `h${heading.level + 1}` as 'h2' | 'h3' | 'h4'
  return (
    <Level className={look.heading}>
      {number && (
        <bdi dir="ltr" className={look.headingNumber}>
          {number}
        </bdi>
      )}
      <Said text={heading.text} />
    </Level>
  )
}

function TableView({ table }: { table: Table }) {
  const isEmpty = table.rows.length === 0
  return (
    <div className={look.scroll}>
      <table className={look.table}>
        {table.columns.some(({ header }) => header !== '') && (
          <thead>
            <tr>
              {table.columns.map((column, at) => (
                <th key={at} scope="col" style={{ textAlign: column.align ?? 'start' }}>
                  <Said text={column.header} />
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {isEmpty && (
            <tr>
              <td colSpan={table.columns.length}>–</td>
            </tr>
          )}
          {table.rows.map((row, at) => (
            <tr key={at}>
              {row.map((cell, place) => {
                const { spanned, across, down } = isSpanned(cell) ? cell : { spanned: cell, across: 1, down: 1 }
                const Tag = at < (table.headRows ?? 0) ? 'th' : 'td'
                return (
                  <Tag
                    key={place}
                    colSpan={across}
                    rowSpan={down}
                    style={{ textAlign: table.columns[place]?.align ?? 'start' }}
                  >
                    <CellView cell={spanned} />
                  </Tag>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function CardView({ card }: { card: Card }) {
  return (
    <section className={look.card} data-document-tone={card.tone}>
      <header className={look.cardHead}>
        <strong>
          <Said text={card.title} />
        </strong>
        <Pills pills={card.pills} />
      </header>
      <Blocks blocks={card.blocks} />
    </section>
  )
}

function FigureView({ figure: { picture, alt, caption, width } }: { figure: Figure }) {
  const addressOf = use(PictureContext)
  const address = 'hash' in picture ? addressOf?.(picture.hash) : svgAddress(picture.svg)
  const words: Text = caption ?? alt
  return (
    <figure className={look.figure} style={{ maxInlineSize: `${width}%` }}>
      {address ? (
        <img src={address} alt={typeof alt === 'string' ? alt : alt.en} loading="lazy" />
      ) : (
        <div className={look.missing} />
      )}
      <figcaption>
        <Said text={words} />
      </figcaption>
    </figure>
  )
}

const svgAddress = (svg: string) => `data:image/svg+xml,${encodeURIComponent(svg)}`

function SignaturesView({ signatures }: Signatures) {
  return (
    <div className={look.signatures}>
      {signatures.map((one, at) => (
        <div key={at} className={look.signature}>
          <div className={look.quiet}>
            <Said text={one.meaning} />
          </div>
          <strong>
            <bdi>{one.name}</bdi>
          </strong>
          <div>
            <Said text={one.role} />
          </div>
          {one.at && (
            <div className={look.quiet}>
              <Dated value={one.at} />
            </div>
          )}
        </div>
      ))}
    </div>
  )
}

function SideBySideView({ en, ar }: { en: readonly Block[]; ar: readonly Block[] }) {
  const language = use(ViewContext)
  return (
    <div className={clsx(language === 'both' && look.sideBySide)}>
      {language !== 'ar' && (
        <div lang="en" dir="ltr">
          <Blocks blocks={en} />
        </div>
      )}
      {language !== 'en' && (
        <div lang="ar" dir="rtl">
          <Blocks blocks={ar} />
        </div>
      )}
    </div>
  )
}

function ListView({ list }: { list: List }) {
  const Items = list.ordered ? 'ol' : 'ul'
  return (
    <Items className={look.list} {...(list.ordered ? { start: list.start ?? 1 } : {})}>
      {list.items.map(itemOf).map(({ item, inner }, at) => (
        <li key={at}>
          <Said text={item} />
          {inner.map((one, place) => (
            <ListView key={place} list={one} />
          ))}
        </li>
      ))}
    </Items>
  )
}
