import { Autocomplete, Button, Group, Paper, SegmentedControl, Stack } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { fieldLook } from '#design/step/form-field.tsx'
import { focusNow } from '#design/typed/focus-now.ts'
import { Search } from '#kernel/platform-contract.ts'
import { useAsk } from '#platform/browser/asking/query.tsx'
import { EvidenceRef } from '../../contract.ts'
import { Thumbnail } from './evidence-list.tsx'

export type Draft = EvidenceRef & { name?: string }

type Props = {
  draft: Draft
  onChange: (draft: Draft) => void
  onAdd: (evidence: EvidenceRef) => void
  onCancel: () => void
}

/** One piece of evidence while it is written. Enter adds it, Escape takes it back, a click elsewhere keeps it. */
export function EvidenceDraft({ draft, onChange, onAdd, onCancel }: Props) {
  const { t } = useTranslation('actions-ui')
  const { t: design } = useTranslation('design')
  const box = useRef<HTMLDivElement>(null)
  const text = draft.text.trim()
  const known = useKnown(draft)
  const add = () => {
    const { kind, fileId, link } = draft
    if (text !== '') onAdd({ kind, text, ...(fileId ? { fileId } : {}), ...(link ? { link } : {}) })
  }
  useClickElsewhere(box, add)
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
    <Paper ref={box} p="sm" bg="var(--touchstone-head)">
      <Stack gap={6}>
        <div style={{ overflowX: 'auto' }}>
          <SegmentedControl
            size="xs"
            aria-label={t('evidence.kind')}
            value={draft.kind}
            onChange={(kind) => onChange({ ...draft, kind: kind as EvidenceRef['kind'], link: undefined })}
            data={EvidenceRef.shape.kind.options.map((kind) => ({
              value: kind,
              label: t(`actions:evidenceKinds.${kind}`),
            }))}
          />
        </div>
        <Group gap="sm" wrap="nowrap" align="flex-start">
          {draft.fileId && <Thumbnail fileId={draft.fileId} name={draft.name ?? ''} />}
          <Autocomplete
            {...fieldLook({
              label: draft.fileId ? t('evidence.caption') : t('evidence.what'),
              hint: t(`evidence.hints.${draft.kind}`),
            })}
            style={{ flex: 1 }}
            ref={focusNow}
            maxLength={200}
            dir="auto"
            value={draft.text}
            onChange={(words) =>
              onChange({ ...draft, text: words, link: known.find((one) => one.text === words)?.link })
            }
            data={known.map((one) => one.text)}
            filter={({ options }) => options}
            comboboxProps={{ withinPortal: false }} // a click on what is offered is no click elsewhere
            onKeyDown={onKey}
            data-mantine-stop-propagation="true" // Escape takes back this line and leaves the dialog open
          />
        </Group>
        <Group gap="xs" justify="flex-end">
          <Button size="sm" variant="default" onClick={onCancel}>
            {design('cancel')}
          </Button>
          <Button size="sm" onClick={add} disabled={text === ''}>
            {t('evidence.keep')}
          </Button>
        </Group>
      </Stack>
    </Paper>
  )
}

const offeredFor: Partial<Record<EvidenceRef['kind'], readonly string[]>> = {
  document: ['document'],
  record: ['retainedRecord', 'training', 'audit', 'nonconformity', 'action', 'change', 'assessment'],
}

/** What this system holds by those words: chosen, the evidence leads to it. */
function useKnown({ kind, text, link }: Draft): { text: string; link: EvidenceRef['link'] }[] {
  const language = useTranslation().i18n.language === 'ar' ? 'ar' : 'en'
  const [words] = useDebouncedValue(text.trim(), 200)
  const offered = offeredFor[kind]
  const found = useAsk(Search, { words, limit: 20, language }, { when: Boolean(offered) && !link && words.length > 1 })
  const rows = (found.data?.rows ?? []).filter(({ record }) => offered?.includes(record))
  const known = new Map(
    rows.map(({ record, recordId, number, title }) => {
      const named = [number, title].filter(Boolean).join(' ').slice(0, 200)
      return [named, { text: named, link: { record, id: recordId } }]
    }),
  )
  return [...known.values()].slice(0, 6)
}

/** What was written is not lost when the form is sent without a click on its own button first. */
function useClickElsewhere(box: RefObject<HTMLElement | null>, act: () => void) {
  const latest = useRef(act)
  useEffect(() => {
    latest.current = act
  })
  useEffect(() => {
    const onClick = ({ target }: MouseEvent) => {
      if (!box.current?.contains(target as Node)) flushSync(() => latest.current())
    }
    document.addEventListener('click', onClick, { capture: true })
    return () => document.removeEventListener('click', onClick, { capture: true })
  }, [box])
}
