import { rowSortingFeature, type ColumnDef, type SortingState, tableFeatures } from '@tanstack/react-table'
import type { ReactNode } from 'react'

export type GridColumn<Row> = {
  key: string
  title: string
  cell: (row: Row) => ReactNode
  /** In pixels; the column without a width takes what remains. */
  width?: number
  sortable?: boolean
  align?: 'end'
  /** Left out on narrow screens. */
  wideOnly?: boolean
}

export const gridFeatures = tableFeatures({ rowSortingFeature })
type Features = typeof gridFeatures

/** Our columns in the words of TanStack Table. */
export const columnDefsOf = <Row extends Record<string, unknown>>(
  columns: readonly GridColumn<Row>[],
): ColumnDef<Features, Row, unknown>[] =>
  columns.map((column) => ({
    id: column.key,
    accessorFn: (row) => row[column.key],
    header: column.title,
    cell: ({ row }) => column.cell(row.original),
    enableSorting: column.sortable ?? false,
    sortDescFirst: false,
  }))

/** `-dueOn` is the latest first. */
export const sortingFrom = (sort: string | undefined): SortingState =>
  sort ? [{ id: sort.replace(/^-/, ''), desc: sort.startsWith('-') }] : []

export const sortingTo = ([first]: SortingState): string | undefined => first && `${first.desc ? '-' : ''}${first.id}`

export const leastWidth = (columns: readonly GridColumn<never>[]): number =>
  columns.reduce((sum, { width }) => sum + (width ?? 170), 0)
