import { Button, Group, Menu } from '@mantine/core'
import { IconBookmark, IconBookmarkPlus, IconPencil, IconTrash } from '@tabler/icons-react'
import { createContext, lazy, Suspense, use, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Naming } from './name-view.tsx'

const NameView = lazy(() => import('./name-view.tsx').then((module) => ({ default: module.NameView })))

export type SavedView = { id: string; name: string }

/** The views of the register that is shown; the design only knows their names. */
export type SavedViewWords = {
  views: readonly SavedView[]
  /** The view that is looked at right now, if it is one of them. */
  shown: string | undefined
  /** Whether there is anything to keep: a search, a filter or a sorting. */
  isNarrowed: boolean
  onShow: (id: string) => void
  onSave: (name: string) => void
  onRename: (id: string, name: string) => void
  onRemove: (id: string) => void
}

const SavedViewsContext = createContext<SavedViewWords | null>(null)
export const SavedViewsProvider = SavedViewsContext

/** The ways somebody likes to look at a register, by their own names. Nothing where nobody keeps them. */
export function SavedViews() {
  const { t } = useTranslation('design')
  const words = use(SavedViewsContext)
  const [naming, setNaming] = useState<Naming>()
  if (!words || (words.views.length === 0 && !words.isNarrowed)) return null
  const shown = words.views.find((view) => view.id === words.shown)
  const keep = ({ id, name }: Naming) => {
    if (id) words.onRename(id, name)
    else words.onSave(name)
    setNaming(undefined)
  }
  return (
    <>
      <Menu width={280} position="bottom-start" withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <Button
            variant={shown ? 'light' : 'subtle'}
            color={shown ? 'ink' : 'gray'}
            size="xs"
            h={34}
            maw={220}
            leftSection={<IconBookmark size={15} aria-hidden />}
          >
            <bdi>{shown?.name ?? t('views.title')}</bdi>
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {words.views.length > 0 && <Menu.Label>{t('views.mine')}</Menu.Label>}
          {words.views.map((view) => (
            <Group key={view.id} gap={2} wrap="nowrap" role="none">
              <Menu.Item
                flex={1}
                fw={view.id === words.shown ? 600 : 400}
                aria-current={view.id === words.shown || undefined}
                onClick={() => words.onShow(view.id)}
              >
                <bdi>{view.name}</bdi>
              </Menu.Item>
              <Menu.Item
                w={34}
                px={9}
                aria-label={t('views.rename', { name: view.name })}
                onClick={() => setNaming(view)}
              >
                <IconPencil size={15} aria-hidden />
              </Menu.Item>
              <Menu.Item
                w={34}
                px={9}
                aria-label={t('views.remove', { name: view.name })}
                onClick={() => words.onRemove(view.id)}
              >
                <IconTrash size={15} aria-hidden />
              </Menu.Item>
            </Group>
          ))}
          {words.views.length > 0 && words.isNarrowed && !shown && <Menu.Divider />}
          {words.isNarrowed && !shown && (
            <Menu.Item leftSection={<IconBookmarkPlus size={16} aria-hidden />} onClick={() => setNaming({ name: '' })}>
              {t('views.save')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {naming && (
        <Suspense>
          <NameView naming={naming} onKeep={keep} onClose={() => setNaming(undefined)} />
        </Suspense>
      )}
    </>
  )
}
