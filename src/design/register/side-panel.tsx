import { Drawer, Group, Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useEscape } from '../use-escape.ts'

type Props = {
  open: boolean
  onClose: () => void
  /** The name of what is shown; also the name of the dialog. */
  title: string
  /** Number, state and chips above the title. */
  before?: ReactNode
  /** The next steps, the most important first. */
  actions?: ReactNode
  wide?: boolean
  children: ReactNode
}

/** A record beside its list: comes from the inline end, Escape closes it, and the focus returns to the row. */
export function SidePanel({ open, onClose, title, before, actions, wide = false, children }: Props) {
  const { t } = useTranslation('design')
  useEscape(open, onClose)
  return (
    <Drawer.Root
      opened={open}
      onClose={onClose}
      closeOnEscape={false}
      position="right"
      size={wide ? 820 : 580}
      returnFocus
    >
      <Drawer.Overlay backgroundOpacity={0.35} />
      <Drawer.Content aria-label={title} style={{ borderInlineStart: '1px solid var(--mantine-color-default-border)' }}>
        <Drawer.Header component="div" py="sm">
          <Group gap={8}>{before}</Group>
          <Drawer.CloseButton aria-label={t('close')} />
        </Drawer.Header>
        <Drawer.Body>
          <Stack gap="md">
            <div>
              <Text component="h2" fz={17} fw={600} dir="auto" m={0} style={{ textAlign: 'match-parent' }}>
                {title}
              </Text>
            </div>
            {actions && <Group gap="xs">{actions}</Group>}
            {children}
          </Stack>
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  )
}
