import { createContext, use } from 'react'
import {
  type Cell,
  type DocumentLanguage,
  type Fact,
  isRich,
  type Pill,
  type Rich,
  type Run,
  type Written,
} from '#kernel/printing/document.ts'
import look from './document-view-words.module.css'
import { useFormats } from '../word/formats.tsx'

/** The language the document is drawn in: its labels in one, or in both. */
export const ViewContext = createContext<DocumentLanguage>('en')

const isNumber = /^[\d./\-:\s–,A-Z]+$/

/** A label in the document's language or in both; what a person wrote in its own direction. */
export function Said({ text, inline = false }: { text: Written; inline?: boolean }) {
  const language = use(ViewContext)
  if (isRich(text)) return <RichWords text={text} />
  if (typeof text === 'string') return <Lines text={text} />
  if (language !== 'both') return <span lang={language}>{text[language]}</span>
  if (bare(text.en) === bare(text.ar) || text.ar === '') return <span>{text.en}</span>
  if (inline)
    return (
      <span>
        <bdi lang="en">{text.en}</bdi> · <bdi lang="ar">{text.ar}</bdi>
      </span>
    )
  return (
    <span className={look.pair}>
      <span lang="en" dir="ltr">
        {text.en}
      </span>
      <span lang="ar" dir="rtl">
        {text.ar}
      </span>
    </span>
  )
}

/** Numbers and names that are the same in both languages stand there once. */
const bare = (text: string) => text.replaceAll(/[,،\s]+/g, ' ')

function RichWords({ text: { rich, language } }: { text: Rich }) {
  return (
    <span lang={language} dir={language === 'ar' ? 'rtl' : 'ltr'} className={look.line}>
      {rich.map((run, at) => (
        <RunView key={at} run={run} />
      ))}
    </span>
  )
}

function RunView({ run: { text, bold, italic, underline, href, change } }: { run: Run }) {
  const looks = { fontWeight: bold ? 600 : undefined, fontStyle: italic ? 'italic' : undefined }
  const style = { ...looks, textDecoration: underline ? 'underline' : undefined, whiteSpace: 'pre-wrap' as const }
  if (change) {
    const Tag = change === 'inserted' ? 'ins' : 'del'
    return <Tag style={looks}>{text}</Tag>
  }
  if (href)
    return (
      <a href={href} style={style} target="_blank" rel="noreferrer noopener">
        {text}
      </a>
    )
  return <span style={style}>{text}</span>
}

/** Each paragraph runs in its own direction. */
function Lines({ text }: { text: string }) {
  if (isNumber.test(text)) return <bdi dir="ltr">{text}</bdi>
  return text.split('\n').map((line, at) => (
    <span key={at} dir="auto" className={text.includes('\n') ? look.line : undefined}>
      {line}
    </span>
  ))
}

export function CellView({ cell }: { cell: Cell }) {
  if (isSeveral(cell))
    return (
      <div className={look.several}>
        {cell.map((one, at) => (
          <div key={at}>
            <CellView cell={one} />
          </div>
        ))}
      </div>
    )
  if (typeof cell === 'string' || isRich(cell)) return <Said text={cell} />
  if ('pill' in cell) return <Pills pills={[cell]} />
  if ('strong' in cell)
    return (
      <strong>
        <Said text={cell.strong} />
      </strong>
    )
  return <Said text={cell} />
}

const isSeveral = (cell: Cell): cell is readonly Cell[] => Array.isArray(cell)

export function Pills({ pills }: { pills: readonly Pill[] }) {
  return (
    <span className={look.pills}>
      {pills.map((one, at) => (
        <span key={at} className={look.pill} data-document-tone={one.tone}>
          <Said text={one.pill} inline />
        </span>
      ))}
    </span>
  )
}

export function Facts({ facts, columns }: { facts: readonly Fact[]; columns: 1 | 2 }) {
  return (
    <dl className={look.facts} data-columns={columns}>
      {facts.map(([label, value], at) => (
        <div key={at} className={look.fact}>
          <dt>
            <Said text={label} />
          </dt>
          <dd>{value === '' ? '–' : <CellView cell={value} />}</dd>
        </div>
      ))}
    </dl>
  )
}

export function Dated({ value }: { value: string }) {
  const { date } = useFormats()
  return <time dateTime={value}>{date(value)}</time>
}
