import { CloseButton, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

/** The search above the tree. */
export function ClauseSearch({
  search = '',
  onSearch,
}: {
  search: string | undefined
  onSearch: (words: string) => void
}) {
  const { t } = useTranslation('standards')
  const [typed, setTyped] = useState(search)
  const searchSoon = useDebouncedCallback(onSearch, 250)
  const type = (words: string) => {
    setTyped(words)
    searchSoon(words)
  }
  return (
    <TextInput
      type="search"
      m="sm"
      className="no-print"
      aria-label={t('clauses.search')}
      placeholder={t('clauses.search')}
      leftSection={<IconSearch size={15} aria-hidden />}
      rightSection={typed && <CloseButton size="sm" aria-label={t('design:clear')} onClick={() => type('')} />}
      value={typed}
      onChange={(event) => type(event.currentTarget.value)}
    />
  )
}
