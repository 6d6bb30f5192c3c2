import { schemaResolver, useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { Dialog } from '#design/step/dialog.tsx'
import { Form } from '#design/step/form-field.tsx'
import { toast } from '#design/step/toast.tsx'
import type { InputOf } from '#kernel/contract.ts'
import { useTell } from '#platform/browser/asking/query.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { ChangeProgramme, type Programme } from '../../contract/programme.ts'
import { useErrors } from '../errors.ts'
import { ProgrammeFields } from './programme-fields.tsx'

type Props = { programme: Programme; onClose: () => void }

export function ChangeProgrammeDialog({ programme, onClose }: Props) {
  const { t } = useTranslation('audits-ui')
  const why = useRefusalText('audits')
  const change = useTell(ChangeProgramme, { alsoRefresh: ['platform'] })
  const { id, title, objectives, risks, methods } = programme
  const form = useForm<InputOf<typeof ChangeProgramme>>({
    initialValues: { id, title, objectives, risks, methods },
    validate: schemaResolver(ChangeProgramme.input, { sync: true }),
  })
  const errorOf = useErrors(form.errors, change.problem)
  const submit = form.onSubmit((input) =>
    change.tell(input, { version: programme.version }).then(
      () => {
        toast(t('changeProgramme.done'))
        onClose()
      },
      () => undefined,
    ),
  )
  return (
    <Dialog open onClose={onClose} title={t('changeProgramme.title')} size={720}>
      <Form
        submit={t('change.submit')}
        submitting={change.telling}
        onCancel={onClose}
        problem={why(change.problem)}
        onSubmit={submit}
      >
        <ProgrammeFields
          values={form.values}
          set={(field, value) => form.setFieldValue(field, value as never)}
          errorOf={errorOf}
        />
      </Form>
    </Dialog>
  )
}
