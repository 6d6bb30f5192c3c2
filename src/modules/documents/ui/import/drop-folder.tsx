import { Button, Group, Text } from '@mantine/core'
import { IconFolderPlus } from '@tabler/icons-react'
import { type DragEvent, type ReactNode, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { filesDropped, filesFrom, type FoundOnDisk } from './files-in.ts'
import look from './import.module.css'

type Props = { onFound: (files: FoundOnDisk[]) => void; busy: boolean }
const accept = '.docx,.xlsx,.pdf,.png,.jpg,.jpeg,.webp'

/** A folder, or single files: chosen or dropped. */
export function DropFolder({ onFound, busy, children }: Props & { children?: ReactNode }) {
  const { t } = useTranslation('documents-ui')
  const [over, setOver] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    if (!busy) void filesDropped(event.dataTransfer.items).then(onFound)
  }
  return (
    <div
      className={look.drop}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <IconFolderPlus size={30} stroke={1.4} aria-hidden />
      <Text fw={500}>{t('folder.drop')}</Text>
      <Text size="sm" c="dimmed">
        {t('folder.hint')}
      </Text>
      <Chooser {...{ onFound, busy }} />
      {children}
    </div>
  )
}

/** The two buttons alone: a browser lets a person choose either a folder or files. */
export function Chooser({ onFound, busy }: Props) {
  const { t } = useTranslation('documents-ui')
  return (
    <Group gap="xs" justify="center">
      <Choose label={t('folder.choose')} main {...{ onFound, busy }} input={{ webkitdirectory: '' }} />
      <Choose label={t('folder.files')} {...{ onFound, busy }} input={{ accept }} />
    </Group>
  )
}

type ChooseProps = Props & { label: string; main?: boolean; input: Record<string, string> }

function Choose({ label, main = false, onFound, busy, input }: ChooseProps) {
  const field = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={field}
        type="file"
        multiple
        hidden
        aria-label={label}
        {...input}
        onChange={(event) => {
          const files = filesFrom(event.currentTarget.files ?? [])
          event.currentTarget.value = ''
          onFound(files)
        }}
      />
      <Button variant={main ? 'filled' : 'default'} disabled={busy} onClick={() => field.current?.click()}>
        {label}
      </Button>
    </>
  )
}
