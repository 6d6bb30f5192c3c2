import { useMantineColorScheme } from '@mantine/core'
import { IconClipboardCheck, IconLanguage, IconMoonStars, IconShieldCheck } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { CommandPalette, type PaletteGroup } from '#design/command-palette.tsx'
import type { ShellGroup } from '#design/shell-words.ts'
import { languageWords, speak } from '#platform/browser/i18n.ts'
import { enterWorkspace } from '#platform/browser/workspace.ts'

type Props = { groups: readonly ShellGroup[]; onClose: () => void }

/** Every page and the few settings, by keyboard. */
export function Palette({ groups, onClose }: Props) {
  const { t, i18n } = useTranslation('web')
  const navigate = useNavigate()
  const { toggleColorScheme } = useMantineColorScheme()
  const other = i18n.language === 'ar' ? 'en' : 'ar'
  const pageGroups: PaletteGroup[] = groups.map(({ label, icon, pages }) => ({
    label,
    actions: pages.map(({ key, label: title, to }) => ({
      key,
      label: title,
      icon,
      onRun: () => void navigate({ to }),
    })),
  }))
  const settings: PaletteGroup = {
    label: t('palette.settings'),
    actions: [
      {
        key: 'language',
        label: languageWords[other],
        icon: <IconLanguage size={18} />,
        onRun: () => void speak(other),
      },
      { key: 'scheme', label: t('palette.scheme'), icon: <IconMoonStars size={18} />, onRun: toggleColorScheme },
      {
        key: 'implementer',
        label: t('palette.implementer'),
        icon: <IconShieldCheck size={18} />,
        onRun: () => enterWorkspace('implementer'),
      },
      {
        key: 'auditor',
        label: t('palette.auditor'),
        icon: <IconClipboardCheck size={18} />,
        onRun: () => enterWorkspace('auditor'),
      },
    ],
  }
  return <CommandPalette groups={[...pageGroups, settings]} onClose={onClose} />
}
