import { Button, FileButton, Group, Text } from '@mantine/core'
import { IconUpload } from '@tabler/icons-react'
import { useState } from 'react'
import { newId } from '#kernel/ids.ts'
import { Problem } from '#platform/browser/asking/problem.ts'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { uploadFile } from './upload-file.ts'

type Props = {
  file: { name: string } | null
  onFile: (file: { id: string; name: string }) => void
  locked?: boolean
  label: string
  /** What is said when the file did not come in and nobody says why. */
  failed: string
}

/** One file beside a form, kept as soon as it is chosen. */
export function OneFile({ file, onFile, locked = false, label, failed }: Props) {
  const why = useRefusalText('platform')
  const [problem, setProblem] = useState<string>()
  const [uploading, setUploading] = useState(false)
  const bring = async (chosen: File | null) => {
    if (!chosen) return
    setUploading(true)
    setProblem(undefined)
    try {
      onFile({ id: await uploadFile(chosen, newId()), name: chosen.name })
    } catch (failure) {
      setProblem(failure instanceof Problem ? (why(failure) ?? '') : failed)
    }
    setUploading(false)
  }
  return (
    <Group gap="sm">
      {file && <bdi>{file.name}</bdi>}
      {!locked && (
        <FileButton onChange={(chosen) => void bring(chosen)}>
          {(button) => (
            <Button
              {...button}
              variant="default"
              size="xs"
              loading={uploading}
              leftSection={<IconUpload size={15} aria-hidden />}
            >
              {label}
            </Button>
          )}
        </FileButton>
      )}
      {problem && (
        <Text size="xs" c="var(--mantine-color-error)" role="alert">
          {problem}
        </Text>
      )}
    </Group>
  )
}
