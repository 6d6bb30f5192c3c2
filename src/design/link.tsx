import { Anchor, type AnchorProps } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'

type Props = AnchorProps & { to: string; search?: Record<string, unknown>; children: ReactNode }

/** A link to another page of this product. */
export function PageLink({ to, search, children, ...look }: Props) {
  return (
    <Anchor renderRoot={(props) => <Link to={to} search={search as never} {...props} />} size="sm" {...look}>
      {children}
    </Anchor>
  )
}
