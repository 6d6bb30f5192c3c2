import {
  ActionIcon,
  Avatar,
  Box,
  Burger,
  Button,
  Group,
  Kbd,
  Menu,
  SegmentedControl,
  Text,
  Tooltip,
  UnstyledButton,
  useComputedColorScheme,
  useMantineColorScheme,
} from '@mantine/core'
import { Link } from '@tanstack/react-router'
import {
  IconLanguage,
  IconLogout,
  IconMoon,
  IconSearch,
  IconSelector,
  IconSun,
  IconUserCircle,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { BrandMark } from './brand-mark.tsx'
import { initialsOf } from '../word/person-chip.tsx'
import type { ShellWords } from './shell-words.ts'

type Props = { words: ShellWords; menuOpen: boolean; onMenu: () => void }

export function ShellHeader({ words, menuOpen, onMenu }: Props) {
  const { t } = useTranslation('design')
  return (
    <Group h="100%" px={{ base: 'sm', md: 'md' }} gap="sm" wrap="nowrap">
      <Burger
        opened={menuOpen}
        onClick={onMenu}
        hiddenFrom="md"
        size="sm"
        aria-label={t('shell.menu')}
        aria-expanded={menuOpen}
      />
      <UnstyledButton
        renderRoot={(props) => <Link to={words.home} {...props} />}
        style={{ display: 'flex', alignItems: 'center', gap: 10 }}
      >
        <BrandMark />
        <Text component="span" fw={650} fz={15}>
          {words.brand}
        </Text>
      </UnstyledButton>
      {words.workspace && (
        <Box visibleFrom="sm" ms="xs">
          <WorkspaceSwitch workspace={words.workspace} />
        </Box>
      )}
      <Box flex={1} />
      <Button
        variant="default"
        size="xs"
        h={32}
        w={280}
        justify="space-between"
        fw={400}
        c="dimmed"
        visibleFrom="lg"
        leftSection={<IconSearch size={15} aria-hidden />}
        rightSection={
          <Kbd size="xs" dir="ltr">
            Ctrl K
          </Kbd>
        }
        styles={{ label: { flex: 1, textAlign: 'start', fontWeight: 400 } }}
        onClick={words.onSearch}
      >
        {t('shell.search')}
      </Button>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={32}
        hiddenFrom="lg"
        aria-label={t('shell.search')}
        onClick={words.onSearch}
      >
        <IconSearch size={18} aria-hidden />
      </ActionIcon>
      {words.organisation && (
        <Box visibleFrom="md">
          <OrganisationMenu organisation={words.organisation} />
        </Box>
      )}
      <Button
        variant="subtle"
        color="gray"
        size="xs"
        h={32}
        px={8}
        className="language-word"
        lang={words.otherLanguage.code}
        leftSection={<IconLanguage size={17} aria-hidden />}
        onClick={words.otherLanguage.onSpeak}
      >
        {words.otherLanguage.word}
      </Button>
      <SchemeButton />
      {words.person && <AccountMenu person={words.person} digits={words.digits} />}
    </Group>
  )
}

export function WorkspaceSwitch({
  workspace,
  wide = false,
}: {
  workspace: NonNullable<ShellWords['workspace']>
  wide?: boolean
}) {
  const { t } = useTranslation('design')
  return (
    <SegmentedControl
      size="xs"
      fullWidth={wide}
      aria-label={t('shell.workspace')}
      value={workspace.chosen}
      onChange={workspace.onChoose}
      data={[...workspace.choices]}
    />
  )
}

export function OrganisationMenu({ organisation }: { organisation: NonNullable<ShellWords['organisation']> }) {
  const { t } = useTranslation('design')
  if (organisation.all.length < 2)
    return (
      <Text size="sm" c="dimmed" truncate maw={200} dir="auto">
        {organisation.name}
      </Text>
    )
  return (
    <Menu>
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          size="xs"
          h={32}
          maw={220}
          aria-label={t('shell.organisation', { name: organisation.name })}
          rightSection={<IconSelector size={14} aria-hidden />}
        >
          {organisation.name}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {organisation.all.map(({ id, name }) => (
          <Menu.Item
            key={id}
            onClick={() => organisation.onEnter(id)}
            fw={id === organisation.id ? 600 : 400}
            dir="auto"
          >
            {name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

function SchemeButton() {
  const { t } = useTranslation('design')
  const { setColorScheme } = useMantineColorScheme()
  const scheme = useComputedColorScheme('light')
  const Icon = scheme === 'dark' ? IconSun : IconMoon
  return (
    <Tooltip label={t('shell.scheme')}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={32}
        aria-label={t('shell.scheme')}
        onClick={() => setColorScheme(scheme === 'dark' ? 'light' : 'dark')}
      >
        <Icon size={18} stroke={1.7} aria-hidden />
      </ActionIcon>
    </Tooltip>
  )
}

function AccountMenu({ person, digits }: { person: NonNullable<ShellWords['person']>; digits: ShellWords['digits'] }) {
  const { t } = useTranslation('design')
  const initials = initialsOf(person.name)
  const { account } = person
  return (
    <Menu width={230}>
      <Menu.Target>
        <UnstyledButton
          aria-label={t('shell.account', { initials, name: person.name })}
          style={{ borderRadius: '50%' }}
        >
          <Avatar size={32} color="ink" aria-hidden styles={{ placeholder: { fontSize: 13, fontWeight: 600 } }}>
            {initials}
          </Avatar>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <Text size="sm" fw={600} c="var(--mantine-color-text)" dir="auto">
            {person.name}
          </Text>
          <Text size="xs" dir="auto">
            {person.caption}
          </Text>
        </Menu.Label>
        {digits && (
          <>
            <Menu.Divider />
            <Menu.Label>{t('shell.digits')}</Menu.Label>
            {digits.choices.map(({ value, label }) => (
              <Menu.Item key={value} fw={value === digits.chosen ? 600 : 400} onClick={() => digits.onChoose(value)}>
                {label}
              </Menu.Item>
            ))}
          </>
        )}
        <Menu.Divider />
        {account && (
          <Menu.Item
            renderRoot={(props) => <Link to={account.to} {...props} />}
            leftSection={<IconUserCircle size={16} aria-hidden />}
          >
            {account.label}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconLogout size={16} className="turns" aria-hidden />} onClick={person.onSignOut}>
          {t('shell.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
