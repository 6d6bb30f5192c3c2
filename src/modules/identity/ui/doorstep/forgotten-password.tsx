import { Alert, Anchor, Button, Stack, Text, TextInput } from '@mantine/core'
import { IconMailForward } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { FormProblem } from '#design/step/form-field.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { Email } from '../../contract.ts'
import { tellAuth } from '../signing/auth-api.ts'
import { useDeed } from '../use-deed.ts'
import { useFields } from '../use-fields.ts'

const Asking = z.object({ email: Email })

/** The answer is the same whether the address is known or not, so that nobody can find out who is. */
export function ForgottenPassword({ onBack }: { onBack: () => void }) {
  const { t } = useTranslation('identity')
  const why = useRefusalText('identity')
  const [asked, setAsked] = useState(false)
  const ask = useDeed(async ({ email }: z.infer<typeof Asking>) => {
    await tellAuth('/request-password-reset', { email, redirectTo: '/reset-password' })
    setAsked(true)
  })
  const { form, field } = useFields({ email: '' }, Asking, ask.problem)
  return (
    <Stack gap="sm">
      {asked ? (
        <Alert color="teal" icon={<IconMailForward size={18} aria-hidden />} role="status">
          <Text size="sm">{t('signIn.mailOnItsWay')}</Text>
        </Alert>
      ) : (
        <form
          noValidate
          onSubmit={form.onSubmit((values) => void ask.tell(Asking.parse(values)).catch(() => undefined))}
        >
          <Stack gap={4}>
            <FormProblem>{why(ask.problem)}</FormProblem>
            <TextInput
              type="email"
              dir="ltr"
              autoFocus
              autoComplete="username"
              {...field('email', { label: t('email'), required: true })}
            />
            <Button type="submit" loading={ask.telling} fullWidth>
              {t('signIn.sendLink')}
            </Button>
          </Stack>
        </form>
      )}
      <Anchor component="button" type="button" size="sm" onClick={onBack} style={{ alignSelf: 'center' }}>
        {t('signIn.back')}
      </Anchor>
    </Stack>
  )
}
