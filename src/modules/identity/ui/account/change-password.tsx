import { Checkbox } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { Form } from '#design/step/form-field.tsx'
import { toast } from '#design/step/toast.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { tellAuth } from '../signing/auth-api.ts'
import { KnownPassword, Password, SecretField } from '../signing/secret-field.tsx'
import { useDeed } from '../use-deed.ts'
import { useFields } from '../use-fields.ts'

const Change = z.object({ currentPassword: KnownPassword, newPassword: Password, revokeOtherSessions: z.boolean() })
const begin = { currentPassword: '', newPassword: '', revokeOtherSessions: true }

export function ChangePassword() {
  const { t } = useTranslation('identity')
  const why = useRefusalText('identity')
  const change = useDeed((input: typeof begin) => tellAuth('/change-password', input))
  const { form, field } = useFields(begin, Change, change.problem)
  const submit = async (input: typeof begin) => {
    await change.tell(input)
    form.reset()
    toast(t('account.passwordChanged'))
  }
  return (
    <Form
      submit={t('account.changePassword')}
      submitting={change.telling}
      problem={why(change.problem)}
      onSubmit={form.onSubmit((input) => void submit(input).catch(() => undefined))}
    >
      <SecretField
        autoComplete="current-password"
        {...field('currentPassword', { label: t('account.currentPassword'), required: true })}
      />
      <SecretField
        autoComplete="new-password"
        {...field('newPassword', { label: t('newPassword'), hint: t('passwordHint'), required: true })}
      />
      <Checkbox label={t('account.endOthers')} {...form.getInputProps('revokeOtherSessions', { type: 'checkbox' })} />
    </Form>
  )
}
