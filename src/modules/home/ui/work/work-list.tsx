import { Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { z } from 'zod'
import { RecordNumber } from '#design/word/record-number.tsx'
import { isolateNumbers } from '#kernel/printing/bidi.ts'
import { placeOf } from '#platform/browser/page/record-path.ts'
import type { MyWork } from '../../contract.ts'
import { RecordIcon, RecordState, useVerb } from '../record-words.tsx'
import { Due } from './due.tsx'
import look from './work-list.module.css'

export type WorkRow = z.infer<typeof MyWork.output>['rows'][number]
type Props = { label: string; rows: readonly WorkRow[]; today: string; withState?: boolean }

/** What waits, one line each: what to do, with which record, by when. */
export function WorkList({ label, rows, today, withState = false }: Props) {
  const verb = useVerb()
  return (
    <ul className={look.list} aria-label={label}>
      {rows.map((row) => {
        const { to, search } = placeOf(row.record, row.id)
        return (
          <li key={`${row.id} ${row.verbKey}`}>
            <Link to={to} {...(search ? { search: search as never } : {})} className={look.row} data-work>
              <span className={look.mark}>
                <RecordIcon record={row.record} />
              </span>
              <span className={look.words}>
                <Text component="span" size="sm" fw={550} display="block">
                  {verb(row)}
                  {row.number && (
                    <Text component="span" size="xs" c="dimmed" ms={8}>
                      <RecordNumber>{row.number}</RecordNumber>
                    </Text>
                  )}
                </Text>
                <Text component="span" size="sm" c="dimmed" display="block" truncate dir="auto">
                  {isolateNumbers(row.title)}
                </Text>
              </span>
              {withState && (
                <span className={look.state}>
                  <RecordState record={row.record} state={row.state} />
                </span>
              )}
              <span className={look.due}>
                <Due due={row.due} today={today} urgency={row.urgency} />
              </span>
            </Link>
          </li>
        )
      })}
    </ul>
  )
}
