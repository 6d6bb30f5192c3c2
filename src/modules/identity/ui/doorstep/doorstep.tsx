import {
  ActionIcon,
  Box,
  Button,
  Group,
  Paper,
  Stack,
  Text,
  Title,
  useComputedColorScheme,
  useMantineColorScheme,
} from '@mantine/core'
import { IconLanguage, IconMoon, IconSun } from '@tabler/icons-react'
import { type ReactNode, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { BrandMark } from '#design/shell/brand-mark.tsx'
import { languageWords, speak } from '#platform/browser/i18n.ts'

type Props = { title: string; caption?: ReactNode; wide?: boolean; children: ReactNode }

/** The pages before one is in: a sheet in the middle, the brand, the language and the light. */
export function Doorstep({ title, caption, wide = false, children }: Props) {
  const { t } = useTranslation('web')
  useEffect(() => {
    document.title = `${title} · Touchstone`
  }, [title])
  return (
    <Box className="ground" mih="100dvh" style={{ display: 'flex', flexDirection: 'column' }}>
      <Group component="header" justify="space-between" px="md" h={52} wrap="nowrap">
        <Group gap={10} wrap="nowrap">
          <BrandMark />
          <Text component="span" fw={650} fz={15}>
            {t('brand')}
          </Text>
        </Group>
        <Choices />
      </Group>
      <Box component="main" flex={1} px="sm" py={{ base: 'md', sm: 'xl' }} maw={wide ? 820 : 460} w="100%" mx="auto">
        <Paper p={{ base: 'md', sm: 'xl' }}>
          <Stack gap="md">
            <div>
              <Title order={1}>{title}</Title>
              {caption && (
                <Text size="sm" c="dimmed" mt={4}>
                  {caption}
                </Text>
              )}
            </div>
            {children}
          </Stack>
        </Paper>
      </Box>
    </Box>
  )
}

function Choices() {
  const { t, i18n } = useTranslation('design')
  const { setColorScheme } = useMantineColorScheme()
  const scheme = useComputedColorScheme('light')
  const other = i18n.language === 'ar' ? 'en' : 'ar'
  const Icon = scheme === 'dark' ? IconSun : IconMoon
  return (
    <Group gap={4} wrap="nowrap">
      <Button
        variant="subtle"
        color="gray"
        size="xs"
        h={32}
        className="language-word"
        lang={other}
        leftSection={<IconLanguage size={17} aria-hidden />}
        onClick={() => void speak(other)}
      >
        {languageWords[other]}
      </Button>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={32}
        aria-label={t('shell.scheme')}
        onClick={() => setColorScheme(scheme === 'dark' ? 'light' : 'dark')}
      >
        <Icon size={18} stroke={1.7} aria-hidden />
      </ActionIcon>
    </Group>
  )
}
