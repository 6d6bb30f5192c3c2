import { Alert, Anchor, Button, Divider, Stack, TextInput } from '@mantine/core'
import { IconFingerprint } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { FormProblem } from '#design/step/form-field.tsx'
import { get } from '#platform/browser/asking/api.ts'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { useSession, useSessionSteps } from '#platform/browser/session.ts'
import { useView } from '#platform/browser/page/view-state.ts'
import { Email } from '../../contract.ts'
import { signIn } from '../signing/auth-api.ts'
import { knowsPasskeys, signInWithPasskey } from '../signing/passkeys.ts'
import { KnownPassword, SecretField } from '../signing/secret-field.tsx'
import { useDeed } from '../use-deed.ts'
import { useFields } from '../use-fields.ts'
import { Doorstep } from './doorstep.tsx'
import { ForgottenPassword } from './forgotten-password.tsx'
import { ownAddress } from './go-in.ts'
import { SecondFactor } from './second-factor.tsx'

const SignIn = z.object({ email: Email, password: KnownPassword })

type Step = 'password' | 'code' | 'forgotten'

export function SignInPage() {
  const { t } = useTranslation('identity')
  const [step, setStep] = useState<Step>('password')
  const [{ next }] = useView<{ next?: string }>()
  const { startAfresh } = useSessionSteps()
  const { person } = useSession()
  const { history } = useRouter()
  const isIn = person !== null
  useEffect(() => {
    // Also who was here already. On the way there this page still stands, with an address that is no longer its own.
    if (isIn && history.location.pathname === '/sign-in') history.replace(ownAddress(next))
  }, [isIn, history, next])
  return (
    <Doorstep title={t(`signIn.titles.${step}`)} caption={t(`signIn.captions.${step}`)}>
      <NothingHereYet />
      {step === 'password' && (
        <PasswordStep onCode={() => setStep('code')} onForgotten={() => setStep('forgotten')} onIn={startAfresh} />
      )}
      {step === 'code' && <SecondFactor onIn={startAfresh} onBack={() => setStep('password')} />}
      {step === 'forgotten' && <ForgottenPassword onBack={() => setStep('password')} />}
    </Doorstep>
  )
}

/** Without an organisation nobody can sign in: the way to one is said where they look for it. */
function NothingHereYet() {
  const { t } = useTranslation('identity')
  const setup = useQuery({
    queryKey: ['setup'],
    queryFn: ({ signal }) => get<{ needed: boolean }>('/setup', signal),
  })
  if (!setup.data?.needed) return null
  return (
    <Alert role="note" color="blue" mb="md" title={t('signIn.notSetUp')}>
      {t('signIn.notSetUpHow')}
    </Alert>
  )
}

type Props = { onCode: () => void; onForgotten: () => void; onIn: () => Promise<void> }

function PasswordStep({ onCode, onForgotten, onIn }: Props) {
  const { t } = useTranslation('identity')
  const why = useRefusalText('identity')
  const enter = useDeed(async ({ email, password }: z.infer<typeof SignIn>) => {
    if (await signIn(email, password)) onCode()
    else await onIn()
  })
  const withPasskey = useDeed(async () => {
    await signInWithPasskey()
    await onIn()
  })
  const { form, field } = useFields({ email: '', password: '' }, SignIn, enter.problem)
  return (
    <form noValidate onSubmit={form.onSubmit((values) => void enter.tell(SignIn.parse(values)).catch(() => undefined))}>
      <Stack gap={4}>
        <FormProblem>{why(enter.problem ?? withPasskey.problem)}</FormProblem>
        <TextInput
          type="email"
          dir="ltr"
          autoComplete="username webauthn"
          autoFocus
          {...field('email', { label: t('email'), required: true })}
        />
        <SecretField autoComplete="current-password" {...field('password', { label: t('password'), required: true })} />
        <Button type="submit" loading={enter.telling} fullWidth>
          {t('signIn.enter')}
        </Button>
        <Anchor
          component="button"
          type="button"
          size="sm"
          mt="xs"
          onClick={onForgotten}
          style={{ alignSelf: 'center' }}
        >
          {t('signIn.forgotten')}
        </Anchor>
        {knowsPasskeys() && (
          <>
            <Divider label={t('signIn.or')} my="xs" />
            <Button
              variant="default"
              leftSection={<IconFingerprint size={17} aria-hidden />}
              loading={withPasskey.telling}
              onClick={() => void withPasskey.tell(undefined).catch(() => undefined)}
            >
              {t('signIn.passkey')}
            </Button>
          </>
        )}
      </Stack>
    </form>
  )
}
