import { Stack, Text, ThemeIcon, Title } from '@mantine/core'
import { IconInbox } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Chip } from '../word/chip.tsx'

type Props = {
  title: string
  /** Why it is empty and what will be here: two sentences at most. */
  why: ReactNode
  /** The clause that asks for it. */
  clause?: string
  icon?: ReactNode
  /** One action, no more. */
  action?: ReactNode
}

/** Nothing here yet: why, and the one thing to do about it. */
export function EmptyState({ title, why, clause, icon, action }: Props) {
  return (
    <Stack align="center" gap="xs" py={48} px="md" ta="center">
      <ThemeIcon size={52} radius="xl" variant="light" color="gray" aria-hidden>
        {icon ?? <IconInbox size={26} stroke={1.5} />}
      </ThemeIcon>
      <Title order={2} mt={4}>
        {title}
      </Title>
      <Text size="sm" c="dimmed" maw={460}>
        {why}
      </Text>
      {clause && <Chip code>{clause}</Chip>}
      {action && <div style={{ marginBlockStart: 8 }}>{action}</div>}
    </Stack>
  )
}
