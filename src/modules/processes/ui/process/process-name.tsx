import { Text } from '@mantine/core'
import { PageLink } from '#design/link.tsx'
import { useNamed } from '#modules/identity/ui/embed.tsx'
import type { ProcessRef } from '../../contract.ts'

/** Another process, to go to. */
export function ProcessName({ process }: { process: ProcessRef }) {
  const named = useNamed()
  return (
    <PageLink to={`/processes/${process.id}`} underline="always">
      <Text component="bdi" size="xs" dir="ltr" c="dimmed">
        {process.code}
      </Text>{' '}
      {named(process)}
    </PageLink>
  )
}
