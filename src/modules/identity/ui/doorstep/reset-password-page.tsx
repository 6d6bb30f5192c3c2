import { Alert, Button, Stack, Text } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { FormProblem } from '#design/step/form-field.tsx'
import { PageLink } from '#design/link.tsx'
import { toast } from '#design/step/toast.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { useView } from '#platform/browser/page/view-state.ts'
import { problemOf, tellAuth } from '../signing/auth-api.ts'
import { Password, SecretField } from '../signing/secret-field.tsx'
import { useDeed } from '../use-deed.ts'
import { useFields } from '../use-fields.ts'
import { Doorstep } from './doorstep.tsx'

const Reset = z.object({ newPassword: Password })

export function ResetPasswordPage() {
  const { t } = useTranslation('identity')
  const why = useRefusalText('identity')
  const navigate = useNavigate()
  const [{ token, error }] = useView<{ token?: string; error?: string }>()
  const reset = useDeed(async ({ newPassword }: z.infer<typeof Reset>) => {
    await tellAuth('/reset-password', { newPassword, token: String(token) })
    toast(t('reset.done'))
    await navigate({ to: '/sign-in' })
  })
  const { form, field } = useFields({ newPassword: '' }, Reset, reset.problem)
  return (
    <Doorstep title={t('reset.title')} caption={t('reset.caption')}>
      {!token || error ? (
        <Stack gap="sm">
          <Alert color="red" role="alert">
            <Text size="sm">{why(problemOf('link-used-or-old'))}</Text>
          </Alert>
          <PageLink to="/sign-in">{t('signIn.back')}</PageLink>
        </Stack>
      ) : (
        <form noValidate onSubmit={form.onSubmit((values) => void reset.tell(values).catch(() => undefined))}>
          <Stack gap={4}>
            <FormProblem>{why(reset.problem)}</FormProblem>
            <SecretField
              autoFocus
              autoComplete="new-password"
              {...field('newPassword', { label: t('newPassword'), hint: t('passwordHint'), required: true })}
            />
            <Button type="submit" loading={reset.telling} fullWidth>
              {t('reset.set')}
            </Button>
          </Stack>
        </form>
      )}
    </Doorstep>
  )
}
