import { Button, Group, Popover, Stack, Text, Tooltip, VisuallyHidden } from '@mantine/core'
import { IconCircleCheck, IconHelpCircle } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Guessed, ImportRow, Proposed, Reason } from '../../contract/import/row.ts'
import { useImportDesk } from './desk.tsx'
import look from './import.module.css'

type Props = {
  row: ImportRow
  field: Guessed
  /** What stands in the cell; nothing when nothing was found. */
  shown: ReactNode
  needed?: boolean
  /** Whether what is chosen here may hold for several rows. */
  forSeveral?: boolean
  editor: (draft: Proposed, change: (patch: Partial<Proposed>) => void) => ReactNode
  fields: readonly (keyof Proposed)[]
}

/** What is proposed, how far it may be trusted, and a way to say something else. */
export function Cell({ row, field, shown, needed = false, forSeveral = false, editor, fields }: Props) {
  const { t } = useTranslation('documents-ui')
  const [open, setOpen] = useState(false)
  if (row.state !== 'proposed') return <span className={look.still}>{shown || '–'}</span>
  const column = field === 'revision' ? 'number' : field
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-start" width={320} shadow="md" trapFocus withinPortal>
      <Popover.Target>
        <button type="button" className={look.cell} aria-expanded={open} onClick={() => setOpen(true)}>
          <VisuallyHidden>
            {t('folder.edit', { field: t(`folder.columns.${column}`), file: row.path.split('/').at(-1) })}
          </VisuallyHidden>
          <Mark reason={row.reasons[field]} />
          <span className={look.words}>
            {shown || <span data-needed={needed || undefined}>{needed ? t('folder.needed') : '–'}</span>}
          </span>
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        {open && <Editing row={row} {...{ editor, fields, forSeveral }} onClose={() => setOpen(false)} />}
      </Popover.Dropdown>
    </Popover>
  )
}

/** Found or guessed: by sign, colour and words. */
function Mark({ reason }: { reason: Reason | undefined }) {
  const { t } = useTranslation('documents-ui')
  if (!reason) return null
  const because = t(`folder.because.${reason.because}` as 'folder.because.number', { what: reason.what })
  return (
    <Tooltip label={because} multiline maw={320}>
      <span className={look.mark} data-trust={reason.trust}>
        {reason.trust === 'sure' ? <IconCircleCheck size={15} aria-hidden /> : <IconHelpCircle size={15} aria-hidden />}
        <VisuallyHidden>{because}</VisuallyHidden>
      </span>
    </Tooltip>
  )
}

type EditingProps = Pick<Props, 'row' | 'editor' | 'fields' | 'forSeveral'> & { onClose: () => void }

function Editing({ row, editor, fields, forSeveral, onClose }: EditingProps) {
  const { t } = useTranslation('documents-ui')
  const { selected, change } = useImportDesk()
  const [draft, setDraft] = useState<Proposed>(row)
  const [busy, setBusy] = useState(false)
  const others = selected.filter(({ id }) => id !== row.id)
  const apply = async (rows: readonly ImportRow[]) => {
    setBusy(true)
    await change(rows, Object.fromEntries(fields.map((field) => [field, draft[field]])))
    onClose()
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void apply([row])
      }}
    >
      <Stack gap="sm">
        {editor(draft, (patch) => setDraft({ ...draft, ...patch }))}
        <Text size="xs" c="dimmed" truncate component="bdi" dir="auto">
          {row.path}
        </Text>
        <Group gap="xs" justify="flex-end">
          {forSeveral && others.length > 0 && (
            <Button
              type="button"
              variant="default"
              size="xs"
              loading={busy}
              onClick={() => void apply([row, ...others])}
            >
              {t('folder.applyAll', { count: others.length + 1 })}
            </Button>
          )}
          <Button type="submit" size="xs" loading={busy}>
            {t('folder.apply')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
