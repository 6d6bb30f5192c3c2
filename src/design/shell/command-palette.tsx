import '@mantine/spotlight/styles.layer.css'
import { Loader, Mark } from '@mantine/core'
import { createSpotlight, Spotlight } from '@mantine/spotlight'
import { IconSearch } from '@tabler/icons-react'
import { type ReactNode, useEffect } from 'react'
import { useTranslation } from 'react-i18next'

export type PaletteAction = {
  key: string
  label: string
  caption?: string
  /** Where it says what was typed, which is set apart. */
  excerpt?: readonly { text: string; isHit: boolean }[] | undefined
  icon?: ReactNode
  /** At the end of the line: a state, a shortcut. */
  aside?: ReactNode
  onRun: () => void
}
export type PaletteGroup = {
  label: string
  actions: readonly PaletteAction[]
  /** Found by somebody who knows better than a comparison of letters: shown whatever is typed. */
  found?: boolean
}

type Props = {
  groups: readonly PaletteGroup[]
  onClose: () => void
  /** Given, what is typed is also searched for on the server; its hits come back as a group. */
  onType?: (text: string) => void
  /** The server is still looking. */
  searching?: boolean
}

const [store, palette] = createSpotlight()

/** Everything by keyboard. Mounted when it is called for. */
export function CommandPalette({ groups, onClose, onType, searching = false }: Props) {
  const { t } = useTranslation('design')
  useEffect(() => palette.open(), [])
  return (
    <Spotlight
      store={store}
      shortcut={null}
      highlightQuery
      scrollable
      maxHeight={460}
      filter={byLetters}
      onSpotlightClose={onClose}
      {...(onType ? { onQueryChange: onType } : {})}
      attributes={{ content: { 'aria-label': t('shell.search') } } as never}
      nothingFound={searching ? t('loading') : t('shell.nothing')}
      searchProps={{
        leftSection: <IconSearch size={18} aria-hidden />,
        rightSection: searching ? <Loader size={16} color="gray" aria-hidden /> : null,
        placeholder: t('shell.search'),
        'aria-label': t('shell.search'),
        maxLength: 200,
      }}
      actions={groups
        .filter(({ actions }) => actions.length > 0)
        .map(({ label, actions, found }) => ({
          group: label,
          actions: actions.map(({ key, label: name, caption, excerpt, icon, aside, onRun }) => ({
            id: key,
            label: name,
            onClick: onRun,
            ...(found ? { keywords: everything } : {}),
            // Its type knows only text, and it shows whatever it is given.
            ...(excerpt ? { description: (<Excerpt caption={caption} pieces={excerpt} />) as unknown as string } : {}),
            ...(caption && !excerpt ? { description: caption } : {}),
            ...(icon ? { leftSection: icon } : {}),
            ...(aside ? { rightSection: aside } : {}),
          })),
        }))}
    />
  )
}

type ExcerptProps = { caption: string | undefined; pieces: readonly { text: string; isHit: boolean }[] }

const Excerpt = ({ caption, pieces }: ExcerptProps) => (
  <>
    {caption}
    <bdi style={{ display: 'block' }} dir="auto">
      {/* The pieces of one excerpt never change places. */}
      {pieces.map(({ text, isHit }, place) => (isHit ? <Mark key={place}>{text}</Mark> : text))}
    </bdi>
  </>
)

const everything = '*'

/** Small and capital letters, hamzas, ta marbuta and vowel marks make no difference. */
const folded = (text: string) =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{Mn}\u0640]/gu, '')
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه')

type Said = { label?: string; description?: string; keywords?: string | string[] }

const byLetters = <Group extends object>(typed: string, groups: Group[]): Group[] => {
  const words = folded(typed).split(/\s+/).filter(Boolean)
  return groups.flatMap((one) => {
    const group = one as Group & { group?: string; actions?: Said[] }
    const actions = (group.actions ?? []).filter(({ label, description, keywords }) => {
      const said = folded(`${label} ${description ?? ''} ${group.group}`)
      return keywords === everything || words.every((word) => said.includes(word))
    })
    return actions.length > 0 ? [{ ...group, actions }] : []
  })
}
