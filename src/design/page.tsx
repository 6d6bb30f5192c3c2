import { Breadcrumbs, Group, Stack, Text, Title } from '@mantine/core'
import { type ReactNode, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { PageLink } from './link.tsx'

type HeaderProps = {
  title: ReactNode
  /** What stands in the browser's tab, when the title is more than a text. */
  tabTitle?: string
  /** One sentence: what this page is for, or which clause asks for it. */
  caption?: ReactNode
  /** The way up: every step but this page. */
  trail?: readonly { title: string; to: string }[]
  /** A number or a state before the title of a record. */
  before?: ReactNode
  /** Buttons, the most important last. */
  actions?: ReactNode
}

/** The top of every page: where we are, what it is for, and what can be done. */
export function PageHeader({ title, tabTitle, caption, trail = [], before, actions }: HeaderProps) {
  const { t } = useTranslation('design')
  const inTab = tabTitle ?? (typeof title === 'string' ? title : undefined)
  useEffect(() => {
    if (inTab) document.title = t('tab', { title: inTab })
  }, [inTab, t])
  return (
    <header>
      {trail.length > 0 && (
        <Breadcrumbs
          component="nav"
          aria-label={t('shell.trail')}
          separatorMargin={6}
          mb={6}
          className="no-print"
          separator="/"
        >
          {trail.map((step) => (
            <PageLink key={step.to} to={step.to} size="xs" c="dimmed">
              {step.title}
            </PageLink>
          ))}
        </Breadcrumbs>
      )}
      <Group justify="space-between" align="flex-start" gap="sm">
        <div style={{ flex: '1 1 320px', minWidth: 0 }}>
          {before && (
            <Group gap={8} mb={4}>
              {before}
            </Group>
          )}
          <Title order={1} textWrap="balance">
            {title}
          </Title>
          {caption && (
            <Text c="dimmed" size="sm" mt={2}>
              {caption}
            </Text>
          )}
        </div>
        {actions && (
          <Group gap="xs" className="no-print" data-page-actions>
            {actions}
          </Group>
        )}
      </Group>
    </header>
  )
}

/** A page: its header and its parts, evenly spaced. */
export function Page({ children, ...header }: HeaderProps & { children: ReactNode }) {
  return (
    <Stack gap="md" maw={1560} mx="auto">
      <PageHeader {...header} />
      {children}
    </Stack>
  )
}
