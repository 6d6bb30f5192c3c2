import { Button, Group, Paper, PasswordInput, SegmentedControl, Stack, Text, TextInput } from '@mantine/core'
import { IconSignature } from '@tabler/icons-react'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from './dialog.tsx'
import { fieldLook, FormProblem } from './form-field.tsx'

type Proof = { password: string } | { code: string }

type Props = {
  open: boolean
  onClose: () => void
  /** What is signed: its number and title, in its version. */
  what: ReactNode
  /** What the signature means: "Approved", "Verified effective". */
  meaning: string
  signer: string
  /** Whether the signer has an authenticator app and may give its code instead. */
  codeAllowed?: boolean
  busy?: boolean
  problem?: string | undefined
  onSign: (proof: Proof) => void
}

/** Signing: what, with which meaning, and the proof that it is you. */
export function SignatureDialog({
  open,
  onClose,
  what,
  meaning,
  signer,
  codeAllowed = false,
  busy,
  problem,
  onSign,
}: Props) {
  const { t } = useTranslation('design')
  const [way, setWay] = useState<'password' | 'code'>('password')
  const [secret, setSecret] = useState('')
  const [tried, setTried] = useState(false)
  const missing = tried && secret === '' ? t('sign.required') : undefined
  const close = () => {
    setSecret('')
    setTried(false)
    onClose()
  }
  const sign = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (secret !== '') onSign(way === 'password' ? { password: secret } : { code: secret })
  }
  const field = {
    value: secret,
    onChange: (event: { currentTarget: { value: string } }) => setSecret(event.currentTarget.value),
    'data-autofocus': true,
  }
  return (
    <Dialog open={open} onClose={close} title={t('sign.title')} size={480}>
      <form noValidate onSubmit={sign}>
        <Stack gap="sm">
          <Paper p="sm" bg="var(--touchstone-head)">
            <Text size="sm" component="div">
              {what}
            </Text>
            <Group gap={8} mt={8} wrap="nowrap" align="flex-start">
              <IconSignature size={18} aria-hidden style={{ flex: 'none' }} />
              <Text size="sm" fw={600}>
                {t('sign.as', { meaning, signer })}
              </Text>
            </Group>
          </Paper>
          <Text size="xs" c="dimmed">
            {t('sign.explanation')}
          </Text>
          <FormProblem>{problem}</FormProblem>
          {codeAllowed && (
            <SegmentedControl
              value={way}
              onChange={(chosen) => {
                setWay(chosen as 'password' | 'code')
                setSecret('')
              }}
              aria-label={t('sign.way')}
              data={[
                { value: 'password', label: t('sign.password') },
                { value: 'code', label: t('sign.code') },
              ]}
            />
          )}
          {way === 'password' ? (
            <PasswordInput
              {...fieldLook({ label: t('sign.password'), error: missing, required: true })}
              {...field}
              autoComplete="current-password"
              visibilityToggleButtonProps={{ 'aria-label': t('sign.show') }}
            />
          ) : (
            <TextInput
              {...fieldLook({ label: t('sign.code'), hint: t('sign.codeHint'), error: missing, required: true })}
              {...field}
              autoComplete="one-time-code"
              inputMode="numeric"
              dir="ltr"
            />
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={busy ?? false} leftSection={<IconSignature size={16} aria-hidden />}>
              {t('sign.sign')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}
