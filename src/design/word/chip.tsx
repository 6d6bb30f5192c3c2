import { clsx } from 'clsx'
import type { ReactNode } from 'react'
import look from './word.module.css'

type Props = {
  children: ReactNode
  icon?: ReactNode
  /** For numbers and codes, which read from left to right in every language. */
  code?: boolean
  title?: string
}

/** A small fact beside a title: a clause, a site, a process. */
export function Chip({ children, icon, code = false, title }: Props) {
  return (
    <span className={clsx(look.pill, look.plain, icon && look.withIcon, 'number')} title={title}>
      {icon && <span className={look.icon}>{icon}</span>}
      <span className={look.label}>{code ? <bdi dir="ltr">{children}</bdi> : children}</span>
    </span>
  )
}
