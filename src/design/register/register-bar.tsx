import { CloseButton, Group, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SavedViews } from './saved-views.tsx'

type Props = {
  search: string | undefined
  onSearch: (search: string | undefined) => void
  placeholder?: string
  /** Selects that narrow the register. */
  children?: ReactNode
}

/** The line above a register: search, then what narrows it. */
export function RegisterBar({ search = '', onSearch, placeholder, children }: Props) {
  const { t } = useTranslation('design')
  const [typed, setTyped] = useState(search)
  const sent = useRef(search)
  useEffect(() => {
    if (search === sent.current) return
    sent.current = search
    setTyped(search) // the address changed without us: by a saved view, or by the way back
  }, [search])
  const searchSoon = useDebouncedCallback((text: string) => {
    sent.current = text
    onSearch(text || undefined)
  }, 250)
  const type = (text: string) => {
    setTyped(text)
    searchSoon(text)
  }
  return (
    <Group gap="xs" px="md" py="sm" className="no-print">
      <TextInput
        type="search"
        aria-label={placeholder ?? t('search')}
        placeholder={placeholder ?? t('search')}
        leftSection={<IconSearch size={15} aria-hidden />}
        rightSection={typed && <CloseButton size="sm" aria-label={t('clear')} onClick={() => type('')} />}
        value={typed}
        onChange={(event) => type(event.currentTarget.value)}
        w={{ base: '100%', sm: 280 }}
      />
      {children}
      <SavedViews />
    </Group>
  )
}
