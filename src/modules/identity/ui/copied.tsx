import { Button, Code, CopyButton, Group, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

/** Something to carry elsewhere, with a button that copies it. */
export function Copied({ label, text, shown = text }: { label: string; text: string; shown?: ReactNode }) {
  const { t } = useTranslation('identity')
  return (
    <div>
      <Group justify="space-between" mb={4}>
        <Text size="xs" c="dimmed">
          {label}
        </Text>
        <CopyButton value={text}>
          {({ copied, copy }) => (
            <Button size="compact-xs" variant="subtle" onClick={copy}>
              {t(copied ? 'copied' : 'copy')}
            </Button>
          )}
        </CopyButton>
      </Group>
      <Code block dir="ltr" style={{ whiteSpace: 'pre-wrap', wordBreak: 'break-all', textAlign: 'start' }}>
        {shown}
      </Code>
    </div>
  )
}
