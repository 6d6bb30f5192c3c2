import { Button, Stack, Text } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { inLanguage, type Language } from '#kernel/text.ts'
import { FormProblem } from '#design/step/form-field.tsx'
import { PageLink } from '#design/link.tsx'
import { LinesLoading } from '#design/state/loading.tsx'
import { post } from '#platform/browser/asking/api.ts'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { usePathValue } from '#platform/browser/page/view-state.ts'
import { Copied } from '../copied.tsx'
import { useDeed } from '../use-deed.ts'
import { Doorstep } from './doorstep.tsx'
import { useGoIn } from './go-in.ts'

type Entered = { name: { en: string; ar: string }; password: string }

/** A link that signs in once, as it is given out for the example company. */
export function EnterPage() {
  const { t, i18n } = useTranslation('identity')
  const why = useRefusalText('identity')
  const token = usePathValue('token')
  const goIn = useGoIn()
  const { tell, answer, problem } = useDeed(() =>
    post<Entered>(`/enter/${encodeURIComponent(token)}`, {}, { module: 'identity' }),
  )
  const used = useRef(false) // the link works once, also where effects run twice
  useEffect(() => {
    if (used.current) return
    used.current = true
    tell(undefined).catch(() => undefined)
  }, [tell])
  if (problem)
    return (
      <Doorstep title={t('enter.title')}>
        <FormProblem>{why(problem)}</FormProblem>
        <PageLink to="/sign-in">{t('signIn.toSignIn')}</PageLink>
      </Doorstep>
    )
  if (!answer)
    return (
      <Doorstep title={t('enter.title')}>
        <LinesLoading lines={2} />
      </Doorstep>
    )
  return (
    <Doorstep title={t('enter.welcome', { name: inLanguage(answer.name, i18n.language as Language) })}>
      <Stack gap="md">
        <Text size="sm">{t('example.signing')}</Text>
        <Copied label={t('example.password')} text={answer.password} />
        <Button onClick={() => void goIn()} data-autofocus>
          {t('example.goIn')}
        </Button>
      </Stack>
    </Doorstep>
  )
}
