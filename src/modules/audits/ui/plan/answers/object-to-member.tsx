import { Select, Text, Textarea } from '@mantine/core'
import { schemaResolver, useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { Dialog } from '#design/step/dialog.tsx'
import { fieldLook, Form } from '#design/step/form-field.tsx'
import { toast } from '#design/step/toast.tsx'
import { newId } from '#kernel/ids.ts'
import { useTell } from '#platform/browser/asking/query.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { ObjectToMember } from '../../../contract/plan.ts'
import type { WholeAudit } from '../../audit/steps/steps.ts'
import { useErrors } from '../../errors.ts'
import { useNames } from '../../words.tsx'

type Props = { whole: WholeAudit; open: boolean; onClose: () => void }

export function ObjectDialog({ whole, open, onClose }: Props) {
  const { t } = useTranslation('audits-ui')
  return (
    <Dialog open={open} onClose={onClose} title={t('object.open')} size={520}>
      {open && <ObjectForm whole={whole} onClose={onClose} />}
    </Dialog>
  )
}

function ObjectForm({ whole: { audit, team }, onClose }: Omit<Props, 'open'>) {
  const { t } = useTranslation('audits-ui')
  const why = useRefusalText('audits')
  const { nameOf } = useNames()
  const object = useTell(ObjectToMember, { alsoRefresh: ['platform'] })
  const form = useForm({
    initialValues: { id: audit.id, objectionId: newId(), personId: '', reason: '' },
    validate: schemaResolver(ObjectToMember.input, { sync: true }),
  })
  const errorOf = useErrors(form.errors, object.problem)
  const submit = form.onSubmit((input) =>
    object.tell(input, { version: audit.version }).then(
      () => {
        toast(t('object.done'))
        onClose()
      },
      () => undefined,
    ),
  )
  return (
    <Form
      submit={t('object.submit')}
      submitting={object.telling}
      onCancel={onClose}
      problem={why(object.problem)}
      onSubmit={submit}
    >
      <Text size="sm" mb="xs">
        {t('object.what')}
      </Text>
      <Select
        {...fieldLook({ label: t('object.member'), error: errorOf('personId') && t('object.choose'), required: true })}
        data={team.map(({ person, role }) => ({
          value: person.id,
          label: `${nameOf(person)} · ${t(`audits:roles.${role}`)}`,
        }))}
        value={form.values.personId || null}
        onChange={(personId) => form.setFieldValue('personId', personId ?? '')}
      />
      <Textarea
        {...fieldLook({ label: t('object.reason'), error: errorOf('reason'), required: true })}
        value={form.values.reason}
        onChange={(event) => form.setFieldValue('reason', event.currentTarget.value)}
      />
    </Form>
  )
}
