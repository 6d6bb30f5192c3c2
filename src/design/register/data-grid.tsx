import { useTable } from '@tanstack/react-table'
import { IconArrowDown, IconArrowUp, IconSelector } from '@tabler/icons-react'
import { clsx } from 'clsx'
import {
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useMemo,
  useRef,
  useState,
} from 'react'
import { useTranslation } from 'react-i18next'
import look from './data-grid.module.css'
import { columnDefsOf, type GridColumn, gridFeatures, leastWidth, sortingFrom, sortingTo } from './data-grid-columns.ts'
import { DataGridFoot } from './data-grid-foot.tsx'
import { DataGridRow, RowsToCome, useDeeds, useScreenfulFirst } from './data-grid-row.tsx'
import { ErrorState } from '../state/error-state.tsx'

export type { GridColumn } from './data-grid-columns.ts'

type Props<Row> = {
  /** What is listed; the name of the table. */
  label: string
  columns: readonly GridColumn<Row>[]
  /** Undefined while the first page is on its way. */
  rows: readonly Row[] | undefined
  idOf: (row: Row) => string
  onOpen?: (row: Row) => void
  /** Which rows open, where not all do. */
  opens?: (row: Row) => boolean
  /** The row that is open in the side panel. */
  openId?: string | undefined
  sort?: string | undefined
  onSort?: (sort: string | undefined) => void
  /** How many there are in all, and which of them is the first row here. */
  total?: number
  first?: number
  onNext?: (() => void) | undefined
  onPrevious?: (() => void) | undefined
  /** Given, each row has a checkbox. */
  selected?: readonly string[]
  onSelect?: (ids: string[]) => void
  rowName?: (row: Row) => string
  fetching?: boolean
  empty: ReactNode
  problem?: string | undefined
  onAgain?: (() => void) | undefined
}

const nothing: never[] = []
const skeletonRows = 10
/** What a sheet of A4 holds between its margins, in pixels; a wider register is printed across. */
const uprightPaper = 690

/** A register: sorted and paged by the server, walked by mouse or keyboard. */
export function DataGrid<Row extends Record<string, unknown>>(props: Props<Row>) {
  const { columns, rows, idOf, total = rows?.length ?? 0, first = 1, selected, onSelect } = props
  const { t } = useTranslation('design')
  const opens = (row: Row) => props.onOpen !== undefined && (props.opens?.(row) ?? true)
  const onOpen = (row: Row) => opens(row) && props.onOpen?.(row)
  const body = useRef<HTMLTableSectionElement>(null)
  const [current, setCurrent] = useState(0)
  const drawn = useScreenfulFirst(rows) ?? nothing
  const columnDefs = useMemo(() => columnDefsOf(columns), [columns])
  const table = useTable({
    features: gridFeatures,
    columns: columnDefs,
    data: drawn as Row[],
    getRowId: idOf,
    manualSorting: true,
    state: { sorting: sortingFrom(props.sort) },
    onSortingChange: (change) =>
      props.onSort?.(sortingTo(typeof change === 'function' ? change(sortingFrom(props.sort)) : change)),
  })
  const last = (rows?.length ?? 0) - 1
  const tabStop = Math.min(current, Math.max(last, 0))
  const goTo = (at: number) => {
    setCurrent(at)
    body.current?.querySelectorAll<HTMLElement>('tr')[at]?.focus()
  }
  const toggle = (id: string) =>
    onSelect?.(selected?.includes(id) ? selected.filter((one) => one !== id) : [...(selected ?? []), id])
  const onKey = (event: KeyboardEvent<HTMLElement>, at: number, row: Row) => {
    if (event.target !== event.currentTarget) return
    const steps: Record<string, () => void> = {
      ArrowDown: () => goTo(Math.min(last, at + 1)),
      ArrowUp: () => goTo(Math.max(0, at - 1)),
      Home: () => goTo(0),
      End: () => goTo(last),
      Enter: () => onOpen(row),
      ' ': () => (onSelect ? toggle(idOf(row)) : onOpen(row)),
    }
    const step = steps[event.key]
    if (!step) return
    event.preventDefault()
    step()
  }
  const onClick = (event: MouseEvent<HTMLElement>, at: number, row: Row) => {
    setCurrent(at)
    if (!(event.target as HTMLElement).closest('input,button,a,label')) onOpen(row)
  }

  const deeds = useDeeds<Row>({ onKey, onClick, onToggle: toggle, onOpen, nameOf: props.rowName })

  if (props.problem) return <ErrorState why={props.problem} onAgain={props.onAgain} />
  if (rows?.length === 0 && !props.onPrevious) return props.empty
  const whole = rows !== undefined && rows.length > 0 && rows.every((row) => selected?.includes(idOf(row)))
  return (
    <div>
      <div className={clsx(look.box, leastWidth(columns as never) > uprightPaper && 'on-wide-paper')}>
        {props.fetching && rows && <div className={look.busy} aria-hidden />}
        <table
          className={look.table}
          aria-label={props.label}
          aria-rowcount={total + 1}
          aria-busy={!rows}
          style={
            {
              '--least': `${leastWidth(columns.filter((column) => !column.wideOnly) as never)}px`,
              '--least-wide': `${leastWidth(columns as never)}px`,
            } as CSSProperties
          }
        >
          <colgroup>
            {onSelect && <col style={{ inlineSize: 40 }} />}
            {columns.map((column) => (
              <col
                key={column.key}
                className={clsx(column.wideOnly && look.wide)}
                style={{ inlineSize: column.width }}
              />
            ))}
          </colgroup>
          <thead>
            {table.getHeaderGroups().map((group) => (
              <tr key={group.id} aria-rowindex={1}>
                {onSelect && (
                  <th className={look.head}>
                    <input
                      type="checkbox"
                      className={look.check}
                      aria-label={t('grid.all')}
                      checked={whole}
                      onChange={() => onSelect(whole ? [] : (rows ?? []).map(idOf))}
                    />
                  </th>
                )}
                {group.headers.map((header, at) => {
                  const sorted = header.column.getIsSorted()
                  const column = columns[at]
                  return (
                    <th
                      key={header.id}
                      scope="col"
                      className={clsx(look.head, column?.align && look.end, column?.wideOnly && look.wide)}
                      {...(header.column.getCanSort() ? { 'aria-sort': ariaSortOf[String(sorted)] } : {})}
                    >
                      {header.column.getCanSort() ? (
                        <button type="button" className={look.sort} onClick={header.column.getToggleSortingHandler()}>
                          {column?.title}
                          <SortIcon sorted={sorted} />
                        </button>
                      ) : (
                        column?.title
                      )}
                    </th>
                  )
                })}
              </tr>
            ))}
          </thead>
          <tbody ref={body}>
            {!rows && <Skeletons columns={columns.length + (onSelect ? 1 : 0)} />}
            {table.getRowModel().rows.map((row, at) => (
              <DataGridRow
                key={row.id}
                id={row.id}
                row={row.original}
                at={at}
                ariaIndex={first + at + 1}
                columns={columns}
                opens={opens(row.original)}
                isTabStop={at === tabStop}
                isMarked={props.openId === row.id}
                isSelected={onSelect && (selected?.includes(row.id) ?? false)}
                deeds={deeds}
              />
            ))}
            <RowsToCome count={(rows?.length ?? 0) - drawn.length} />
          </tbody>
        </table>
      </div>
      <DataGridFoot
        first={first}
        count={rows?.length}
        total={total}
        chosen={selected?.length ?? 0}
        onNext={props.onNext}
        onPrevious={props.onPrevious}
      />
    </div>
  )
}

const ariaSortOf: Record<string, 'ascending' | 'descending' | 'none'> = {
  asc: 'ascending',
  desc: 'descending',
  false: 'none',
}

function SortIcon({ sorted }: { sorted: false | 'asc' | 'desc' }) {
  if (sorted === 'asc') return <IconArrowUp size={14} aria-hidden />
  if (sorted === 'desc') return <IconArrowDown size={14} aria-hidden />
  return <IconSelector size={14} className={look.idle} aria-hidden />
}

function Skeletons({ columns }: { columns: number }) {
  return Array.from({ length: skeletonRows }, (_, row) => (
    <tr key={row} aria-hidden>
      {Array.from({ length: columns }, (__, cell) => (
        <td key={cell} className={look.cell}>
          <div className={look.skeleton} style={{ inlineSize: `${45 + ((row * 7 + cell * 13) % 40)}%` }} />
        </td>
      ))}
    </tr>
  ))
}
