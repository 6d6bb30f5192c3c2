import { SegmentedControl, Select, SimpleGrid, Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { FieldGroup, fieldLook } from '#design/step/form-field.tsx'
import { ChangeIssue, type Issue, IssueEffect, IssueKind, IssueTopic, RaiseIssue } from '../../contract/issues.ts'
import { issueIsSaid } from '../../rules/issues.ts'
import { EntryForm } from '../reviews/entry-form.tsx'
import { useEntryForm } from '../reviews/use-entry-form.ts'

type Described = Pick<Issue, 'kind' | 'topic' | 'statementEn' | 'statementAr' | 'effect' | 'effectNote' | 'ownerId'>

const blank: Described = {
  kind: 'external',
  topic: 'market',
  statementEn: '',
  statementAr: '',
  effect: 'threat',
  effectNote: '',
  ownerId: '',
}

/** What shapes the organisation: a new issue, or one that is there. */
export function IssueForm({ issue, onClose }: { issue?: Issue; onClose: () => void }) {
  const { t } = useTranslation('context')
  const added = t('context-ui:done.raiseIssue')
  const { form, state } = useEntryForm({ add: RaiseIssue, change: ChangeIssue, added, entry: issue, blank, onClose })
  const area = (name: 'statementEn' | 'statementAr' | 'effectNote') => ({
    ...state.field(name),
    autosize: true,
    minRows: 2,
  })
  return (
    <EntryForm
      state={state}
      add={t('context-ui:issues.add')}
      refusal={form.isTouched('statementAr') || state.tried ? issueIsSaid(form.values) : undefined}
      onClose={onClose}
    >
      <FieldGroup label={t('fields.kind')} required>
        <div>
          <SegmentedControl
            {...form.getInputProps('kind')}
            data={IssueKind.options.map((value) => ({ value, label: t(`kinds.${value}`) }))}
          />
        </div>
      </FieldGroup>
      <Select
        {...form.getInputProps('topic')}
        {...fieldLook({ label: t('fields.topic'), required: true })}
        allowDeselect={false}
        maw={320}
        data={IssueTopic.options.map((value) => ({ value, label: t(`topics.${value}`) }))}
      />
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md" verticalSpacing={4}>
        <Textarea {...area('statementEn')} dir="ltr" lang="en" data-autofocus />
        <Textarea {...area('statementAr')} dir="rtl" lang="ar" />
      </SimpleGrid>
      <FieldGroup label={t('fields.effect')} required>
        <div>
          <SegmentedControl
            {...form.getInputProps('effect')}
            data={IssueEffect.options.map((value) => ({ value, label: t(`effects.${value}`) }))}
          />
        </div>
      </FieldGroup>
      <Textarea {...area('effectNote')} dir="auto" />
    </EntryForm>
  )
}
