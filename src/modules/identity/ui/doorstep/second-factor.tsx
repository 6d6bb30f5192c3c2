import { Anchor, Button, Checkbox, Group, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { FormProblem } from '#design/step/form-field.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { tellAuth } from '../signing/auth-api.ts'
import { useDeed } from '../use-deed.ts'
import { useFields } from '../use-fields.ts'

const Code = z.object({
  code: z.string().trim().min(6, 'code-incomplete').max(20, 'too-long'),
  trustDevice: z.boolean(),
})

/** The code of the authenticator app, or one of the spare codes kept for when the phone is lost. */
export function SecondFactor({ onIn, onBack }: { onIn: () => Promise<void>; onBack: () => void }) {
  const { t } = useTranslation('identity')
  const why = useRefusalText('identity')
  const [way, setWay] = useState<'totp' | 'backup-code'>('totp')
  const verify = useDeed(async (input: z.infer<typeof Code>) => {
    await tellAuth(`/two-factor/verify-${way}`, input)
    await onIn()
  })
  const { form, field } = useFields({ code: '', trustDevice: false }, Code, verify.problem)
  const hint = t(way === 'totp' ? 'signIn.codeHint' : 'signIn.spareHint')
  return (
    <form noValidate onSubmit={form.onSubmit((values) => void verify.tell(Code.parse(values)).catch(() => undefined))}>
      <Stack gap={4}>
        <FormProblem>{why(verify.problem)}</FormProblem>
        <TextInput
          dir="ltr"
          autoFocus
          autoComplete="one-time-code"
          {...(way === 'totp' ? { inputMode: 'numeric' as const } : {})}
          {...field('code', { label: t(way === 'totp' ? 'code' : 'spareCode'), hint, required: true })}
        />
        <Checkbox label={t('signIn.trust')} mb="sm" {...form.getInputProps('trustDevice', { type: 'checkbox' })} />
        <Button type="submit" loading={verify.telling} fullWidth>
          {t('signIn.verify')}
        </Button>
        <Group justify="space-between" mt="xs">
          <Anchor component="button" type="button" size="sm" onClick={onBack}>
            {t('signIn.back')}
          </Anchor>
          <Anchor
            component="button"
            type="button"
            size="sm"
            onClick={() => setWay(way === 'totp' ? 'backup-code' : 'totp')}
          >
            {t(way === 'totp' ? 'signIn.useSpare' : 'signIn.useApp')}
          </Anchor>
        </Group>
      </Stack>
    </form>
  )
}
