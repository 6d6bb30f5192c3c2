import { Button, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { inLanguage, type Language } from '#kernel/text.ts'
import { FormProblem } from '#design/step/form-field.tsx'
import { PageLink } from '#design/link.tsx'
import { LinesLoading } from '#design/state/loading.tsx'
import { get, post } from '#platform/browser/asking/api.ts'
import type { Problem } from '#platform/browser/asking/problem.ts'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { usePathValue } from '#platform/browser/page/view-state.ts'
import { signIn } from '../signing/auth-api.ts'
import { KnownPassword, Password, SecretField } from '../signing/secret-field.tsx'
import { useDeed } from '../use-deed.ts'
import { useFields } from '../use-fields.ts'
import { Doorstep } from './doorstep.tsx'
import { useGoIn } from './go-in.ts'

type Names = { en: string; ar: string }
type Invitation = { email: string; name: Names; organisation: Names; known: boolean }

export function InvitationPage() {
  const { t, i18n } = useTranslation('identity')
  const why = useRefusalText('identity')
  const token = usePathValue('token')
  const { data, error } = useQuery<Invitation, Problem>({
    queryKey: ['invitation', token],
    queryFn: ({ signal }) => get<Invitation>(`/invitations/${encodeURIComponent(token)}`, signal),
    retry: false,
  })
  const words = (names: Names) => inLanguage(names, i18n.language as Language)
  if (error)
    return (
      <Doorstep title={t('invitation.title')}>
        <FormProblem>{why(error)}</FormProblem>
        <PageLink to="/sign-in">{t('signIn.toSignIn')}</PageLink>
      </Doorstep>
    )
  return (
    <Doorstep
      title={data ? t('invitation.welcome', { name: words(data.name) }) : t('invitation.title')}
      caption={data && t('invitation.caption', { organisation: words(data.organisation) })}
    >
      {data ? <Accept invitation={data} token={token} /> : <LinesLoading />}
    </Doorstep>
  )
}

function Accept({ invitation: { email, known }, token }: { invitation: Invitation; token: string }) {
  const { t } = useTranslation('identity')
  const why = useRefusalText('identity')
  const goIn = useGoIn()
  const schema = z.object({ password: known ? KnownPassword : Password })
  const accept = useDeed(async ({ password }: { password: string }) => {
    await post(`/invitations/${encodeURIComponent(token)}`, { password }, { module: 'identity' })
    await signIn(email, password)
    await goIn()
  })
  const { form, field } = useFields({ password: '' }, schema, accept.problem)
  const words = known
    ? { label: t('password'), hint: t('invitation.known') }
    : { label: t('newPassword'), hint: t('passwordHint') }
  return (
    <form noValidate onSubmit={form.onSubmit((values) => void accept.tell(values).catch(() => undefined))}>
      <Stack gap="sm">
        <FormProblem>{why(accept.problem)}</FormProblem>
        <div>
          <Text size="sm" fw={500}>
            {t('email')}
          </Text>
          <Text size="sm" component="bdi" dir="ltr">
            {email}
          </Text>
        </div>
        <input type="hidden" autoComplete="username" value={email} readOnly />
        <SecretField
          autoFocus
          autoComplete={known ? 'current-password' : 'new-password'}
          {...field('password', { ...words, required: true })}
        />
        <Button type="submit" loading={accept.telling} fullWidth>
          {t('invitation.accept')}
        </Button>
      </Stack>
    </form>
  )
}
