import { useMantineColorScheme } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import {
  IconClipboardCheck,
  IconClock,
  IconKeyboard,
  IconLanguage,
  IconMoonStars,
  IconPlus,
  IconShieldCheck,
} from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CommandPalette, type PaletteAction, type PaletteGroup } from '#design/shell/command-palette.tsx'
import type { ShellGroup } from '#design/shell/shell-words.ts'
import { isolateNumbers } from '#kernel/printing/bidi.ts'
import { RecordIcon, RecordState } from '#modules/home/ui/embed.tsx'
import { languageWords, speak } from '#platform/browser/i18n.ts'
import { placeOf } from '#platform/browser/page/record-path.ts'
import { useSession } from '#platform/browser/session.ts'
import { enterWorkspace } from '#platform/browser/workspace.ts'
import { beginWhenShown } from '../begin.ts'
import { creations } from './creations.ts'
import { recentRecords } from './recent.ts'
import { type Hit, useHits } from './search.ts'

type Props = { groups: readonly ShellGroup[]; onClose: () => void; onSheet: () => void }
type Shown = Omit<Hit, 'recordId' | 'state' | 'snippet'> & {
  id: string
  state?: Hit['state']
  snippet?: Hit['snippet']
}

/** Every page, record and deed by keyboard. */
export function Palette({ groups, onClose, onSheet }: Props) {
  const { t } = useTranslation('web')
  const navigate = useNavigate()
  const { may, person } = useSession()
  const [typed, setTyped] = useState('')
  const [words] = useDebouncedValue(typed, 180)
  const { hits, searching } = useHits(words, may('platform.search'))
  const settings = useSettings(onSheet)

  const shown = ({ record, id, number, title, state, snippet }: Shown): PaletteAction => ({
    key: `${record} ${id}`,
    label: isolateNumbers(title),
    caption: isolateNumbers([number, t(`records.${record}`)].filter(Boolean).join(' · ')),
    ...(snippet ? { excerpt: snippet } : {}),
    icon: <RecordIcon record={record} />,
    ...(state ? { aside: <RecordState record={record} state={state} /> } : {}),
    onRun: () => void navigate(placeOf(record, id) as never),
  })
  const found: PaletteGroup = {
    label: t('palette.found'),
    found: true,
    actions: hits.map(({ recordId, ...hit }) => shown({ ...hit, id: recordId })),
  }
  const recent: PaletteGroup = {
    label: t('palette.recent'),
    actions: recentRecords(person?.id ?? '')
      .filter(({ id }) => !hits.some((hit) => hit.recordId === id))
      .slice(0, typed ? 8 : 4)
      .map((one) => ({
        ...shown(one),
        key: `recent ${one.id}`,
        aside: <IconClock size={14} aria-hidden opacity={0.5} />,
      })),
  }
  const create: PaletteGroup = {
    label: t('palette.create'),
    actions: creations
      .filter(({ permission }) => may(permission))
      .map(({ key, to, onRegister }) => ({
        key: `create ${key}`,
        label: t(`create.${key}`),
        icon: <IconPlus size={18} />,
        onRun: () => void navigate({ to } as never).then(onRegister ? beginWhenShown : undefined),
      })),
  }
  const places: PaletteGroup[] = groups.map(({ label, icon, pages }) => ({
    label,
    actions: pages.map(({ key, label: title, to }) => ({
      key,
      label: title,
      icon,
      onRun: () => void navigate({ to }),
    })),
  }))
  return (
    <CommandPalette
      groups={[found, recent, create, ...places, settings]}
      onClose={onClose}
      onType={setTyped}
      searching={searching || (typed.trim().length > 1 && typed !== words)}
    />
  )
}

function useSettings(onSheet: () => void): PaletteGroup {
  const { t, i18n } = useTranslation('web')
  const { toggleColorScheme } = useMantineColorScheme()
  const other = i18n.language === 'ar' ? 'en' : 'ar'
  return {
    label: t('palette.settings'),
    actions: [
      {
        key: 'language',
        label: languageWords[other],
        icon: <IconLanguage size={18} />,
        onRun: () => void speak(other),
      },
      { key: 'scheme', label: t('palette.scheme'), icon: <IconMoonStars size={18} />, onRun: toggleColorScheme },
      { key: 'shortcuts', label: t('shortcuts.title'), icon: <IconKeyboard size={18} />, onRun: onSheet },
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
}
