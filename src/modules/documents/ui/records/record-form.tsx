import { MultiSelect, Select, Text, TextInput } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldLook, Form } from '#design/step/form-field.tsx'
import { longList } from '#design/step/long-list.ts'
import { DateText } from '#design/word/date-text.tsx'
import { newId } from '#kernel/ids.ts'
import { OneFile, useOneFile, useStep, useToday } from '#modules/actions/ui/embed.tsx'
import { useNamed } from '#modules/identity/ui/embed.tsx'
import { useProcessChoices } from '#modules/processes/ui/embed.tsx'
import { useAsk } from '#platform/browser/asking/query.tsx'
import { useFieldTexts, useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { ChangeRecord, KeepRecord, type RecordLine } from '../../contract/records.ts'
import { ListTypes } from '../../contract/types.ts'
import { evidenceStays, recordIsSomewhere, retainedUntil } from '../../rules/records.ts'

type Props = { record?: RecordLine; onClose: () => void }

/** Keeps a record: what it is, where it is, since when. How long follows from its type. */
export function RecordForm({ record, onClose }: Props) {
  const { t } = useTranslation('documents-ui')
  const named = useNamed()
  const today = useToday()
  const why = useRefusalText('documents')
  const { textOf, fieldTexts } = useFieldTexts('documents')
  const types = useAsk(ListTypes, { limit: 200, kind: 'record', state: 'active' }).data?.rows ?? []
  const processes = useProcessChoices()
  const keep = useStep(KeepRecord, 'documents')
  const change = useStep(ChangeRecord, 'documents')
  const step = record ? change : keep
  const [id] = useState(() => record?.id ?? newId())
  const [typeId, setType] = useState<string | null>(record?.typeId ?? null)
  const [words, setWords] = useState({
    title: record?.title ?? '',
    location: record?.location ?? '',
    processIds: record?.processIds ?? [],
    createdOn: (record?.createdOn ?? today) as string | null,
  })
  const one = useOneFile(record?.fileId ? { id: record.fileId, name: record.fileName ?? '' } : null)
  const fileId = one.file?.id ?? null
  const [tried, setTried] = useState(false)
  const errors = fieldTexts(step.raw)
  const missing = (value: unknown) => (tried && !value ? textOf('required') : undefined)
  const type = types.find((one) => one.id === typeId)
  const months = record ? record.retentionMonths : (type?.retentionMonths ?? null)
  const until = words.createdOn ? retainedUntil(words.createdOn, months) : null
  const refusal = recordIsSomewhere({ location: words.location, fileId })
  const send = () => {
    setTried(true)
    if (refusal || !typeId || !words.createdOn || !words.title) return
    const given = { id, ...words, createdOn: words.createdOn, fileId }
    if (record) void change.run(given, { version: record.version }, t('done.changeRecord'), onClose)
    else void keep.run({ ...given, typeId }, {}, t('done.keep'), onClose)
  }
  return (
    <Form
      submit={t(record ? 'steps.save' : 'steps.keep')}
      submitting={step.busy || one.coming}
      onCancel={onClose}
      problem={step.problem ?? (tried ? why(refusal) : undefined)}
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <TextInput
        {...fieldLook({ label: t('fields.title'), required: true, error: errors['title'] ?? missing(words.title) })}
        dir="auto"
        data-autofocus
        value={words.title}
        onChange={(event) => setWords({ ...words, title: event.currentTarget.value })}
      />
      {!record && (
        <Select
          {...fieldLook({ label: t('fields.type'), required: true, error: missing(typeId) })}
          nothingFoundMessage={t('records.noTypes')}
          data={types.map((one) => ({ value: one.id, label: `${one.prefix} · ${named(one)}` }))}
          value={typeId}
          onChange={setType}
        />
      )}
      <DateInput
        {...fieldLook({ label: t('fields.createdOn'), required: true, error: missing(words.createdOn) })}
        value={words.createdOn}
        onChange={(createdOn) => setWords({ ...words, createdOn })}
      />
      {(type || record) && (
        <Text size="sm" c="dimmed" mb="sm" role="status">
          {until ? (
            <>
              {t('records.keptUntil')} <DateText value={until} />
            </>
          ) : (
            t('records.forGood')
          )}
        </Text>
      )}
      <TextInput
        {...fieldLook({ label: t('fields.location'), hint: t('fields.locationHint'), error: errors['location'] })}
        dir="auto"
        value={words.location}
        onChange={(event) => setWords({ ...words, location: event.currentTarget.value })}
      />
      <MultiSelect
        {...fieldLook({ label: t('fields.processes') })}
        {...longList}
        data={processes}
        value={words.processIds}
        onChange={(processIds) => setWords({ ...words, processIds })}
      />
      <OneFile one={one} label={t('fields.file')} locked={why(evidenceStays(record?.fileId ?? null, null))} />
    </Form>
  )
}
