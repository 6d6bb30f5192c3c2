import { Button, Group, Paper, SegmentedControl, Stack, TextInput } from '@mantine/core'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldLook } from '#design/step/form-field.tsx'
import type { EvidenceRef } from '#modules/actions/contract.ts'
import { Thumbnail } from './evidence-list.tsx'
import { focusNow } from '../execution/focus-now.ts'

export const evidenceKinds = ['document', 'record', 'person', 'place', 'time', 'observation'] as const
export type Draft = EvidenceRef & { name?: string }

type Props = {
  draft: Draft
  onChange: (draft: Draft) => void
  onAdd: (evidence: EvidenceRef) => void
  onCancel: () => void
}

/** One piece of evidence while it is written. Enter adds it, Escape takes it back. */
export function EvidenceDraft({ draft, onChange, onAdd, onCancel }: Props) {
  const { t } = useTranslation('audits-ui')
  const { t: design } = useTranslation('design')
  const text = draft.text.trim()
  const add = () => {
    if (text !== '') onAdd({ kind: draft.kind, text, ...(draft.fileId ? { fileId: draft.fileId } : {}) })
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      event.preventDefault()
      add()
    }
    if (event.key === 'Escape') {
      event.stopPropagation()
      onCancel()
    }
  }
  return (
    <Paper p="sm" bg="var(--touchstone-head)">
      <Stack gap={6}>
        <div style={{ overflowX: 'auto' }}>
          <SegmentedControl
            size="xs"
            aria-label={t('execution.evidence.kind')}
            value={draft.kind}
            onChange={(kind) => onChange({ ...draft, kind: kind as EvidenceRef['kind'] })}
            data={evidenceKinds.map((kind) => ({ value: kind, label: t(`actions:evidenceKinds.${kind}`) }))}
          />
        </div>
        <Group gap="sm" wrap="nowrap" align="flex-start">
          {draft.fileId && <Thumbnail fileId={draft.fileId} name={draft.name ?? ''} />}
          <TextInput
            {...fieldLook({
              label: draft.fileId ? t('execution.evidence.caption') : t('execution.evidence.what'),
              hint: t(`execution.evidence.hints.${draft.kind}`),
            })}
            style={{ flex: 1 }}
            ref={focusNow}
            maxLength={200}
            dir="auto"
            value={draft.text}
            onChange={(event) => onChange({ ...draft, text: event.currentTarget.value })}
            onKeyDown={onKey}
          />
        </Group>
        <Group gap="xs" justify="flex-end">
          <Button size="sm" variant="default" onClick={onCancel}>
            {design('cancel')}
          </Button>
          <Button size="sm" onClick={add} disabled={text === ''}>
            {t('execution.evidence.keep')}
          </Button>
        </Group>
      </Stack>
    </Paper>
  )
}
