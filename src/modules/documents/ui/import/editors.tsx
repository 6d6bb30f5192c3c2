import { Group, MultiSelect, Select, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { fieldLook } from '#design/step/form-field.tsx'
import { ClausesPicker } from '#modules/standards/ui/embed.tsx'
import type { Proposed } from '../../contract/import/row.ts'
import { useImportDesk } from './desk.tsx'

type Props = { draft: Proposed; change: (patch: Partial<Proposed>) => void }

// Lists open inside the popover: outside of it, choosing would close it.
const inside = { comboboxProps: { withinPortal: false } }

export function NumberEditor({ draft, change }: Props) {
  const { t } = useTranslation('documents-ui')
  return (
    <Group gap="xs" align="flex-start" wrap="nowrap">
      <TextInput
        {...fieldLook({ label: t('folder.columns.number'), hint: t('folder.numberHint') })}
        dir="ltr"
        data-autofocus
        style={{ flex: 2 }}
        value={draft.legacyNumber}
        onChange={(event) => change({ legacyNumber: event.currentTarget.value })}
      />
      <TextInput
        {...fieldLook({ label: t('folder.revision') })}
        dir="ltr"
        style={{ flex: 1 }}
        maxLength={20}
        value={draft.legacyRevision}
        onChange={(event) => change({ legacyRevision: event.currentTarget.value })}
      />
    </Group>
  )
}

export function TitleEditor({ draft, change }: Props) {
  const { t } = useTranslation('documents-ui')
  return (
    <>
      <TextInput
        {...fieldLook({ label: t('fields.titleEn') })}
        dir="ltr"
        lang="en"
        data-autofocus
        value={draft.titleEn}
        onChange={(event) => change({ titleEn: event.currentTarget.value })}
      />
      <TextInput
        {...fieldLook({ label: t('fields.titleAr') })}
        dir="rtl"
        lang="ar"
        value={draft.titleAr}
        onChange={(event) => change({ titleAr: event.currentTarget.value })}
      />
      <Select
        {...fieldLook({ label: t('fields.language') })}
        {...inside}
        allowDeselect={false}
        data={(['en', 'ar', 'both'] as const).map((value) => ({ value, label: t(`documents:languages.${value}`) }))}
        value={draft.language}
        onChange={(language) => change({ language: language as Proposed['language'] })}
      />
    </>
  )
}

export function TypeEditor({ draft, change }: Props) {
  const { t } = useTranslation('documents-ui')
  return (
    <Select
      {...fieldLook({ label: t('folder.columns.type') })}
      {...inside}
      searchable
      data-autofocus
      data={useImportDesk().types}
      value={draft.typeId}
      onChange={(typeId) => change({ typeId })}
    />
  )
}

export function OwnerEditor({ draft, change }: Props) {
  const { t } = useTranslation('documents-ui')
  return (
    <Select
      {...fieldLook({ label: t('folder.columns.owner') })}
      {...inside}
      searchable
      data-autofocus
      data={useImportDesk().people}
      value={draft.ownerId}
      onChange={(ownerId) => change({ ownerId })}
    />
  )
}

export function ProcessEditor({ draft, change }: Props) {
  const { t } = useTranslation('documents-ui')
  return (
    <MultiSelect
      {...fieldLook({ label: t('folder.columns.process') })}
      {...inside}
      searchable
      data-autofocus
      data={useImportDesk().processes}
      value={draft.processIds}
      onChange={(processIds) => change({ processIds })}
    />
  )
}

export function ClausesEditor({ draft, change }: Props) {
  const { t } = useTranslation('documents-ui')
  const { edition } = useImportDesk()
  return (
    <ClausesPicker
      edition={edition}
      label={t('folder.columns.clauses')}
      value={draft.clauses}
      onChange={(clauses) => change({ clauses })}
    />
  )
}
