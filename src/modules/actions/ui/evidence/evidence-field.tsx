import { ActionIcon, Button, FileButton, Group, Stack, Text } from '@mantine/core'
import { IconCamera, IconPaperclip, IconPlus } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newId } from '#kernel/ids.ts'
import { Problem } from '#platform/browser/asking/problem.ts'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import type { EvidenceRef } from '../../contract.ts'
import { type Draft, EvidenceDraft } from './evidence-draft.tsx'
import { EvidenceList } from './evidence-list.tsx'
import { uploadFile } from './upload-file.ts'

type Props = {
  evidence: readonly EvidenceRef[]
  onChange: (evidence: EvidenceRef[]) => void
  /** Why nothing can be added now. */
  closed?: boolean
  /** Further buttons in the same row. */
  children?: ReactNode
}

const most = 50

/** What was seen, each piece so that somebody else finds it again: kind, words and perhaps a photo. */
export function EvidenceField({ evidence, onChange, closed = false, children }: Props) {
  const { t } = useTranslation('actions-ui')
  const why = useRefusalText('platform')
  const [draft, setDraft] = useState<Draft>()
  const [problem, setProblem] = useState<string>()
  const [uploading, setUploading] = useState(false)
  const add = (one: EvidenceRef) => {
    onChange([...evidence, one])
    setDraft(undefined)
  }
  const bring = async (file: File | null) => {
    if (!file) return
    setUploading(true)
    setProblem(undefined)
    try {
      const fileId = await uploadFile(file, newId())
      setDraft({ kind: file.type.startsWith('image/') ? 'observation' : 'document', text: '', fileId, name: file.name })
    } catch (failure) {
      setProblem(failure instanceof Problem ? (why(failure) ?? '') : t('evidence.failed'))
    }
    setUploading(false)
  }
  return (
    <Stack gap={8}>
      <EvidenceList
        evidence={evidence}
        {...(closed ? {} : { onRemove: (at: number) => onChange(evidence.filter((_, place) => place !== at)) })}
      />
      {draft && <EvidenceDraft draft={draft} onChange={setDraft} onAdd={add} onCancel={() => setDraft(undefined)} />}
      {problem && (
        <Text size="xs" c="var(--mantine-color-error)" role="alert">
          {problem}
        </Text>
      )}
      {!closed && !draft && (
        <Group gap={8} className="no-print">
          {evidence.length < most && (
            <>
              <Button
                variant="default"
                size="sm"
                leftSection={<IconPlus size={16} aria-hidden />}
                onClick={() => setDraft({ kind: 'record', text: '' })}
              >
                {t('evidence.add')}
              </Button>
              <FileButton
                onChange={(file) => void bring(file)}
                accept="image/*"
                inputProps={{ capture: 'environment' }}
              >
                {(button) => (
                  <ActionIcon
                    {...button}
                    variant="default"
                    size={36}
                    loading={uploading}
                    aria-label={t('evidence.photo')}
                    title={t('evidence.photo')}
                  >
                    <IconCamera size={18} stroke={1.6} aria-hidden />
                  </ActionIcon>
                )}
              </FileButton>
              <FileButton onChange={(file) => void bring(file)}>
                {(button) => (
                  <ActionIcon
                    {...button}
                    variant="default"
                    size={36}
                    disabled={uploading}
                    aria-label={t('evidence.file')}
                    title={t('evidence.file')}
                  >
                    <IconPaperclip size={18} stroke={1.6} aria-hidden />
                  </ActionIcon>
                )}
              </FileButton>
            </>
          )}
          {children}
        </Group>
      )}
    </Stack>
  )
}
