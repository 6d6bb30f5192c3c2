import { Group, Paper, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import look from './section.module.css'

type Props = { title?: ReactNode; caption?: ReactNode; aside?: ReactNode; children: ReactNode; flush?: boolean }

/** One part of a page, on its own sheet. `flush` lets a grid reach the edges. */
export function Section({ title, caption, aside, children, flush = false }: Props) {
  return (
    <Paper component="section" {...(flush ? { className: look.flush } : {})} p={flush ? 0 : 'md'}>
      {(title || aside) && (
        <Group
          className={look.head}
          justify="space-between"
          mb={flush ? 0 : 'sm'}
          px={flush ? 'md' : 0}
          pt={flush ? 'md' : 0}
          pb={flush ? 'xs' : 0}
          gap="sm"
        >
          <div>
            {title && <Title order={2}>{title}</Title>}
            {caption && (
              <Text size="xs" c="dimmed">
                {caption}
              </Text>
            )}
          </div>
          {aside}
        </Group>
      )}
      {children}
    </Paper>
  )
}
