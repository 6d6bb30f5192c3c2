import { Box, SimpleGrid, Text } from '@mantine/core'
import type { ReactNode } from 'react'

export type Fact = { label: string; value: ReactNode; wide?: boolean }

/** What is known of a record: labels with their values. */
export function FactList({ facts, columns = 2 }: { facts: readonly Fact[]; columns?: number }) {
  return (
    <SimpleGrid component="dl" cols={{ base: 1, xs: columns }} spacing="md" verticalSpacing="sm" m={0}>
      {facts.map(({ label, value, wide }) => (
        <Box key={label} style={wide ? { gridColumn: '1 / -1' } : undefined}>
          <Text component="dt" size="xs" c="dimmed">
            {label}
          </Text>
          <Text
            component="dd"
            size="sm"
            m={0}
            mt={2}
            // A text in two languages reads each of its paragraphs in its own direction.
            style={{ whiteSpace: 'pre-line', unicodeBidi: typeof value === 'string' ? 'plaintext' : undefined }}
            dir={typeof value === 'string' ? 'auto' : undefined}
          >
            {value === '' || value === null || value === undefined ? '–' : value}
          </Text>
        </Box>
      ))}
    </SimpleGrid>
  )
}
