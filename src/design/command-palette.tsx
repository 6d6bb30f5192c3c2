import '@mantine/spotlight/styles.layer.css'
import { createSpotlight, Spotlight } from '@mantine/spotlight'
import { IconSearch } from '@tabler/icons-react'
import { type ReactNode, useEffect } from 'react'
import { useTranslation } from 'react-i18next'

export type PaletteAction = { key: string; label: string; caption?: string; icon?: ReactNode; onRun: () => void }
export type PaletteGroup = { label: string; actions: readonly PaletteAction[] }

type Props = {
  groups: readonly PaletteGroup[]
  onClose: () => void
  /** Given, what is typed is also searched for on the server; its hits come back as a group. */
  onType?: (text: string) => void
}

const [store, palette] = createSpotlight()

/** Everything by keyboard. Mounted when it is called for. */
export function CommandPalette({ groups, onClose, onType }: Props) {
  const { t } = useTranslation('design')
  useEffect(() => palette.open(), [])
  return (
    <Spotlight
      store={store}
      shortcut={null}
      highlightQuery
      scrollable
      maxHeight={420}
      onSpotlightClose={onClose}
      {...(onType ? { onQueryChange: onType } : {})}
      attributes={{ content: { 'aria-label': t('shell.search') } } as never}
      nothingFound={t('shell.nothing')}
      searchProps={{
        leftSection: <IconSearch size={18} aria-hidden />,
        placeholder: t('shell.search'),
        'aria-label': t('shell.search'),
      }}
      actions={groups.map(({ label, actions }) => ({
        group: label,
        actions: actions.map(({ key, label: name, caption, icon, onRun }) => ({
          id: key,
          label: name,
          onClick: onRun,
          ...(caption ? { description: caption } : {}),
          ...(icon ? { leftSection: icon } : {}),
        })),
      }))}
    />
  )
}
