import { ActionIcon, Loader, Stack, Text } from '@mantine/core'
import { IconFile, IconUpload, IconX } from '@tabler/icons-react'
import { type DragEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import look from './file-drop.module.css'
import { useFormats } from '../word/formats.tsx'
import { Progress } from '../figure/progress.tsx'

/** Without a share it is not known how much of it has come. */
export type Upload = { key: string; name: string; size?: number; share?: number; problem?: string }

type Props = {
  label: string
  /** `image/*,.pdf`, as the input of a page takes it. */
  accept?: string
  several?: boolean
  /** On a tablet, opens the camera that looks away from the person. */
  camera?: boolean
  hint?: string
  uploads?: readonly Upload[]
  onFiles: (files: File[]) => void
  onRemove?: (key: string) => void
}

/** Takes files by click, by drop, by keyboard or by camera. */
export function FileDrop({
  label,
  accept,
  several = false,
  camera = false,
  hint,
  uploads = [],
  onFiles,
  onRemove,
}: Props) {
  const { t } = useTranslation('design')
  const [over, setOver] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const files = [...event.dataTransfer.files]
    if (files.length > 0) onFiles(several ? files : files.slice(0, 1))
  }
  return (
    <Stack gap="xs" mt={6}>
      <label
        className={look.drop}
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <IconUpload size={22} stroke={1.6} aria-hidden />
        <Text component="span" size="sm" fw={500}>
          {label}
        </Text>
        <Text component="span" size="xs" c="dimmed">
          {hint ?? t(several ? 'file.hint' : 'file.hintOne')}
        </Text>
        <input
          className={look.input}
          type="file"
          accept={accept}
          multiple={several}
          {...(camera ? { capture: 'environment' as const } : {})}
          onChange={(event) => {
            onFiles([...(event.currentTarget.files ?? [])])
            event.currentTarget.value = ''
          }}
        />
      </label>
      {uploads.map((upload) => (
        <FileLine key={upload.key} upload={upload} onRemove={onRemove} />
      ))}
    </Stack>
  )
}

function FileLine({ upload, onRemove }: { upload: Upload; onRemove: Props['onRemove'] }) {
  const { t } = useTranslation('design')
  const { fileSize } = useFormats()
  const isComing = upload.share === undefined && !upload.problem
  return (
    <div className={look.file}>
      {isComing ? (
        <Loader size={18} role="status" aria-label={t('file.coming', { name: upload.name })} />
      ) : (
        <IconFile size={18} stroke={1.6} aria-hidden />
      )}
      <div style={{ minWidth: 0 }}>
        <Text size="sm" truncate component="bdi" display="block" dir="auto">
          {upload.name}
        </Text>
        {upload.problem ? (
          <Text size="xs" c="var(--mantine-color-error)" role="alert">
            {upload.problem}
          </Text>
        ) : (
          upload.share !== undefined &&
          upload.share < 1 && <Progress label={upload.name} done={upload.share * 100} of={100} />
        )}
      </div>
      <Text size="xs" c="dimmed" className="number">
        {upload.size !== undefined && <bdi>{fileSize(upload.size)}</bdi>}
      </Text>
      {onRemove && (
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('file.remove', { name: upload.name })}
          onClick={() => onRemove(upload.key)}
        >
          <IconX size={16} aria-hidden />
        </ActionIcon>
      )}
    </div>
  )
}
