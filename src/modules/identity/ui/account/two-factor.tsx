import { Anchor, Button, Stack, Text, TextInput } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { FormProblem } from '#design/step/form-field.tsx'
import { LinesLoading } from '#design/state/loading.tsx'
import { StatusPill } from '#design/word/status-pill.tsx'
import { toast } from '#design/step/toast.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { askAuth, tellAuth } from '../signing/auth-api.ts'
import { Copied } from '../copied.tsx'
import { KnownPassword, SecretField } from '../signing/secret-field.tsx'
import { useDeed } from '../use-deed.ts'
import { useFields } from '../use-fields.ts'

type Enrolment = { totpURI: string; backupCodes: string[] }
const enrolledKey = ['account', 'two-factor']

/** A code from an app beside the password: off, being set up, or on. */
export function TwoFactor() {
  const { t } = useTranslation('identity')
  const queries = useQueryClient()
  const [enrolment, setEnrolment] = useState<Enrolment>()
  const { data: isOn } = useQuery({
    queryKey: enrolledKey,
    queryFn: async () =>
      (await askAuth<{ user: { twoFactorEnabled?: boolean } }>('/get-session')).user.twoFactorEnabled === true,
  })
  const refresh = async () => {
    setEnrolment(undefined)
    await Promise.all([enrolledKey, ['session']].map((queryKey) => queries.invalidateQueries({ queryKey })))
  }
  if (isOn === undefined) return <LinesLoading lines={2} />
  return (
    <Stack gap="sm">
      <div>
        <StatusPill tone={isOn ? 'good' : 'neutral'}>
          {t(isOn ? 'account.twoFactorOn' : 'account.twoFactorOff')}
        </StatusPill>
      </div>
      {enrolment ? (
        <Confirm enrolment={enrolment} onDone={refresh} />
      ) : (
        <WithPassword key={String(isOn)} isOn={isOn} onEnrol={setEnrolment} onOff={refresh} />
      )}
    </Stack>
  )
}

const Secret = z.object({ password: KnownPassword })

function WithPassword({
  isOn,
  onEnrol,
  onOff,
}: {
  isOn: boolean
  onEnrol: (enrolment: Enrolment) => void
  onOff: () => Promise<void>
}) {
  const { t } = useTranslation('identity')
  const why = useRefusalText('identity')
  const turn = useDeed(async (input: z.infer<typeof Secret>) => {
    if (!isOn) return onEnrol(await tellAuth<Enrolment>('/two-factor/enable', input))
    await tellAuth('/two-factor/disable', input)
    toast(t('account.twoFactorTurnedOff'))
    await onOff()
  })
  const { form, field } = useFields({ password: '' }, Secret, turn.problem)
  return (
    <form noValidate onSubmit={form.onSubmit((input) => void turn.tell(input).catch(() => undefined))}>
      <Stack gap={4}>
        <FormProblem>{why(turn.problem)}</FormProblem>
        <SecretField
          autoComplete="current-password"
          maw={340}
          {...field('password', { label: t('account.currentPassword'), required: true })}
        />
        <Button
          type="submit"
          variant={isOn ? 'default' : 'filled'}
          loading={turn.telling}
          style={{ alignSelf: 'flex-start' }}
        >
          {t(isOn ? 'account.turnOff' : 'account.setUp')}
        </Button>
      </Stack>
    </form>
  )
}

const Code6 = z.object({
  code: z
    .string()
    .trim()
    .regex(/^\d{6}$/, 'code-incomplete'),
})

function Confirm({
  enrolment: { totpURI, backupCodes },
  onDone,
}: {
  enrolment: Enrolment
  onDone: () => Promise<void>
}) {
  const { t } = useTranslation('identity')
  const why = useRefusalText('identity')
  const secret = new URL(totpURI).searchParams.get('secret') ?? ''
  const verify = useDeed(async (input: z.infer<typeof Code6>) => {
    await tellAuth('/two-factor/verify-totp', input)
    toast(t('account.twoFactorTurnedOn'))
    await onDone()
  })
  const { form, field } = useFields({ code: '' }, Code6, verify.problem)
  return (
    <form noValidate onSubmit={form.onSubmit((input) => void verify.tell(Code6.parse(input)).catch(() => undefined))}>
      <Stack gap="sm">
        <Text size="sm">{t('account.enterSecret')}</Text>
        <Copied label={t('account.secret')} text={secret} shown={secret.replace(/(.{4})/g, '$1 ').trim()} />
        <Anchor href={totpURI} size="sm" style={{ alignSelf: 'flex-start' }}>
          {t('account.openApp')}
        </Anchor>
        <Text size="sm">{t('account.keepSpare')}</Text>
        <Copied
          label={t('account.spareCodes')}
          text={backupCodes.join('\n')}
          shown={<span style={{ display: 'block', columns: 2 }}>{backupCodes.join('\n')}</span>}
        />
        <FormProblem>{why(verify.problem)}</FormProblem>
        <TextInput
          dir="ltr"
          maw={300}
          inputMode="numeric"
          autoComplete="one-time-code"
          {...field('code', { label: t('code'), hint: t('signIn.codeHint'), required: true })}
        />
        <Button type="submit" loading={verify.telling} style={{ alignSelf: 'flex-start' }}>
          {t('account.confirm')}
        </Button>
      </Stack>
    </form>
  )
}
