import { PasswordInput, type PasswordInputProps } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'

/** The same as the server asks for. */
export const Password = z.string().min(12, 'password-too-short').max(128, 'too-long')
/** One that exists already: only the server knows whether it is right. */
export const KnownPassword = z.string().min(1, 'required').max(128, 'too-long')

export function SecretField(props: PasswordInputProps) {
  const { t } = useTranslation('design')
  return <PasswordInput dir="ltr" visibilityToggleButtonProps={{ 'aria-label': t('sign.show') }} {...props} />
}
