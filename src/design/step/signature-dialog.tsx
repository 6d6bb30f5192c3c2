import { Button, Divider, Group, Paper, PasswordInput, Stack, Text, TextInput } from '@mantine/core'
import { IconFingerprint, IconSignature } from '@tabler/icons-react'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from './dialog.tsx'
import { fieldLook, FormProblem } from './form-field.tsx'
import { type Deed, useSigning } from './signing.ts'

type Proof = { password: string; code?: string } | { prove: (deed: Deed) => Promise<{ passkey: object }> }

type Signing = {
  onClose: () => void
  /** What is signed: its number and title, in its version. */
  what: ReactNode
  /** What the signature means: "Approved", "Verified effective". */
  meaning: string
  signer: string
  busy?: boolean | undefined
  problem?: string | undefined
  onSign: (proof: Proof) => void
}

/** Signing: what, with which meaning, and the proof that it is you. What was entered is forgotten when the dialog closes. */
export function SignatureDialog({ open, ...signing }: Signing & { open: boolean }) {
  const { t } = useTranslation('design')
  return (
    <Dialog open={open} onClose={signing.onClose} title={t('sign.title')} size={480}>
      <SigningForm {...signing} />
    </Dialog>
  )
}

function SigningForm({ onClose, what, meaning, signer, busy = false, problem, onSign }: Signing) {
  const { t } = useTranslation('design')
  const { needsCode, askPasskey } = useSigning()
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const [tried, setTried] = useState(false)
  const missing = (value: string) => (tried && value.trim() === '' ? t('sign.required') : undefined)
  const sign = (event: FormEvent) => {
    event.preventDefault()
    const isWhole = password !== '' && (!needsCode || code.trim() !== '')
    setTried(!isWhole)
    if (!isWhole) return
    onSign({ password, ...(needsCode ? { code: code.trim() } : {}) })
    setCode('') // it works once, whatever comes of it
  }
  return (
    <form noValidate onSubmit={sign}>
      <Stack gap="sm">
        <WhatIsSigned what={what} words={t('sign.as', { meaning, signer })} />
        <Text size="xs" c="dimmed">
          {t('sign.explanation')}
        </Text>
        <FormProblem>{problem}</FormProblem>
        <PasswordInput
          {...fieldLook({ label: t('sign.password'), error: missing(password), required: true })}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          data-autofocus
          autoComplete="current-password"
          visibilityToggleButtonProps={{ 'aria-label': t('sign.show') }}
        />
        {needsCode && (
          <TextInput
            {...fieldLook({ label: t('sign.code'), hint: t('sign.codeHint'), error: missing(code), required: true })}
            value={code}
            onChange={(event) => setCode(event.currentTarget.value)}
            autoComplete="one-time-code"
            inputMode="numeric"
            dir="ltr"
          />
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" loading={busy} leftSection={<IconSignature size={16} aria-hidden />}>
            {t('sign.sign')}
          </Button>
        </Group>
        {askPasskey && (
          <>
            <Divider label={t('sign.or')} />
            <Button
              variant="default"
              disabled={busy}
              leftSection={<IconFingerprint size={17} aria-hidden />}
              onClick={() => onSign({ prove: askPasskey })}
            >
              {t('sign.passkey')}
            </Button>
          </>
        )}
      </Stack>
    </form>
  )
}

function WhatIsSigned({ what, words }: { what: ReactNode; words: string }) {
  return (
    <Paper p="sm" bg="var(--touchstone-head)">
      <Text size="sm" component="div">
        {what}
      </Text>
      <Group gap={8} mt={8} wrap="nowrap" align="flex-start">
        <IconSignature size={18} aria-hidden style={{ flex: 'none' }} />
        <Text size="sm" fw={600}>
          {words}
        </Text>
      </Group>
    </Paper>
  )
}
