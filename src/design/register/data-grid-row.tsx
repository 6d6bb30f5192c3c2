import { clsx } from 'clsx'
import {
  type KeyboardEvent,
  memo,
  type MouseEvent,
  type ReactNode,
  startTransition,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import look from './data-grid.module.css'
import type { GridColumn } from './data-grid-columns.ts'

const screenful = 24
const rowHeight = 42

/** As many rows as a screen shows are drawn at once, the others right after them. */
export function useScreenfulFirst<Row>(rows: readonly Row[] | undefined): readonly Row[] | undefined {
  const [isWhole, setWhole] = useState(false)
  const isHere = rows !== undefined
  useEffect(() => {
    if (isHere) startTransition(() => setWhole(true))
  }, [isHere])
  return isWhole ? rows : rows?.slice(0, screenful)
}

/** Keeps the room of the rows that are drawn a moment later, so that the page does not grow under anybody's hands. */
export function RowsToCome({ count }: { count: number }) {
  return (
    count > 0 && (
      <tr aria-hidden>
        <td style={{ blockSize: count * rowHeight, padding: 0 }} />
      </tr>
    )
  )
}

/** What can be done with a row. */
export type RowDeeds<Row> = {
  onKey: (event: KeyboardEvent<HTMLElement>, at: number, row: Row) => void
  onClick: (event: MouseEvent<HTMLElement>, at: number, row: Row) => void
  onToggle: (id: string) => void
  onOpen: ((row: Row) => void) | undefined
  nameOf: ((row: Row) => string) | undefined
}

/** The same object for as long as the register stands, so that a row is drawn again only when it has changed itself. */
export function useDeeds<Row>(deeds: RowDeeds<Row>): RowDeeds<Row> {
  const latest = useRef(deeds)
  useLayoutEffect(() => {
    latest.current = deeds
  })
  const [lasting] = useState<RowDeeds<Row>>(() => ({
    onKey: (event, at, row) => latest.current.onKey(event, at, row),
    onClick: (event, at, row) => latest.current.onClick(event, at, row),
    onToggle: (id) => latest.current.onToggle(id),
    onOpen: (row) => latest.current.onOpen?.(row),
    nameOf: (row) => latest.current.nameOf?.(row) ?? '',
  }))
  return lasting
}

type Props<Row> = {
  id: string
  row: Row
  at: number
  ariaIndex: number
  columns: readonly GridColumn<Row>[]
  opens: boolean
  isTabStop: boolean
  isMarked: boolean
  /** Undefined where rows cannot be selected. */
  isSelected: boolean | undefined
  deeds: RowDeeds<Row>
}

function Row<Row>({ id, row, at, ariaIndex, columns, opens, isTabStop, isMarked, isSelected, deeds }: Props<Row>) {
  return (
    <tr
      className={look.row}
      tabIndex={isTabStop ? 0 : -1}
      aria-rowindex={ariaIndex}
      data-opens={opens || undefined}
      data-marked={isMarked || undefined}
      {...(isSelected === undefined ? {} : { 'aria-selected': isSelected })}
      onKeyDown={(event) => deeds.onKey(event, at, row)}
      onClick={(event) => deeds.onClick(event, at, row)}
    >
      {isSelected !== undefined && (
        <td className={look.cell}>
          <input
            type="checkbox"
            className={look.check}
            tabIndex={-1}
            aria-label={deeds.nameOf?.(row) || id}
            checked={isSelected}
            onChange={() => deeds.onToggle(id)}
          />
        </td>
      )}
      {columns.map((column, place) => (
        <td key={column.key} className={clsx(look.cell, column.align && look.end, column.wideOnly && look.wide)}>
          <CellText
            isLong={column.width === undefined}
            onOpen={place === 0 && opens ? () => deeds.onOpen?.(row) : undefined}
          >
            {column.cell(row)}
          </CellText>
        </td>
      ))}
    </tr>
  )
}

/** One row of a register. */
export const DataGridRow = memo(Row) as typeof Row

type TextProps = { children: ReactNode; isLong: boolean; onOpen: (() => void) | undefined }

/** Free text runs in its own direction, and over two lines where it is what the row is about; what is built of parts runs in that of the page. */
function CellText({ children, isLong, onOpen }: TextProps) {
  const isFree = typeof children === 'string'
  return (
    <div
      className={clsx(look.text, isFree && isLong && look.twoLines)}
      dir={isFree ? 'auto' : undefined}
      title={isFree && isLong ? children : undefined}
    >
      {onOpen ? (
        <button type="button" tabIndex={-1} className={look.open} onClick={onOpen}>
          {children}
        </button>
      ) : (
        children
      )}
    </div>
  )
}
