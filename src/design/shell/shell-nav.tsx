import { Box, NavLink, ScrollArea, Stack, Text } from '@mantine/core'
import { IconChevronRight } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { OrganisationMenu, WorkspaceSwitch } from './shell-header.tsx'
import type { ShellGroup, ShellPage, ShellWords } from './shell-words.ts'

type Props = { words: ShellWords; onLeave: () => void }

export function ShellNav({ words, onLeave }: Props) {
  const here = nearestPage(words)
  return (
    <>
      <Stack gap="xs" p="xs" pb="md" hiddenFrom="md">
        {words.workspace && (
          <Box hiddenFrom="sm">
            <WorkspaceSwitch workspace={words.workspace} wide />
          </Box>
        )}
        {words.organisation && (
          <Box>
            <OrganisationMenu organisation={words.organisation} />
          </Box>
        )}
      </Stack>
      <ScrollArea flex={1} type="hover">
        {words.groups.map((group) => (
          <GroupLinks
            key={`${group.key} ${group.pages.some((page) => page.to === here)}`}
            group={group}
            here={here}
            onLeave={onLeave}
          />
        ))}
      </ScrollArea>
    </>
  )
}

function GroupLinks({ group, here, onLeave }: { group: ShellGroup; here: string | undefined; onLeave: () => void }) {
  const [only] = group.pages
  if (!only) return null
  if (group.pages.length === 1) return <PageNavLink page={only} here={here} icon={group.icon} onLeave={onLeave} />
  return (
    <NavLink
      component="button"
      label={group.label}
      leftSection={group.icon}
      rightSection={<IconChevronRight size={14} className="turns" aria-hidden />}
      defaultOpened={group.pages.some((page) => page.to === here)}
      childrenOffset={27}
      py={6}
    >
      {group.pages.map((page) => (
        <PageNavLink key={page.key} page={page} here={here} onLeave={onLeave} />
      ))}
    </NavLink>
  )
}

type PageNavProps = { page: ShellPage; here: string | undefined; icon?: ShellGroup['icon']; onLeave: () => void }

function PageNavLink({ page, here, icon, onLeave }: PageNavProps) {
  const active = page.to === here
  return (
    <NavLink
      renderRoot={(props) => <Link to={page.to} activeOptions={{ exact: true }} {...props} />}
      label={page.label}
      leftSection={icon}
      rightSection={
        page.badge && (
          <Text component="span" size="xs" c="dimmed" className="number">
            {page.badge}
          </Text>
        )
      }
      active={active}
      aria-current={active ? 'page' : undefined}
      onClick={onLeave}
      py={6}
    />
  )
}

/** The page of the navigation that a path belongs to: the longest one it begins with. */
function nearestPage({ groups, path }: ShellWords): string | undefined {
  const places = groups.flatMap((group) => group.pages.map((page) => page.to))
  const fitting = places.filter((to) => path === to || path.startsWith(`${to}/`))
  return fitting.sort((a, b) => b.length - a.length)[0]
}
