import { Badge } from '@mantine/core'
import type { ReactNode } from 'react'

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
    <Badge variant="default" size="md" leftSection={icon} className="number" title={title} fw={500}>
      {code ? <bdi dir="ltr">{children}</bdi> : children}
    </Badge>
  )
}
