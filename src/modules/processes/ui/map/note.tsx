import { Alert, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { colourOf, type Tone } from '#design/tokens.ts'

/** Something to know about what is shown below. */
export function Note({ tone, title, children }: { tone: Tone; title?: string; children: ReactNode }) {
  return (
    <Alert color={colourOf[tone]} py={8} mb="sm" role="status" {...(title ? { title } : {})}>
      <Text size="sm" component="div">
        {children}
      </Text>
    </Alert>
  )
}
