import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { FormProblem } from '#design/form-field.tsx'
import { PageLink } from '#design/link.tsx'
import { LinesLoading } from '#design/loading.tsx'
import { post } from '#platform/browser/api.ts'
import { useRefusalText } from '#platform/browser/refusal-text.ts'
import { usePathValue } from '#platform/browser/view-state.ts'
import { useDeed } from '../use-deed.ts'
import { Doorstep } from './doorstep.tsx'
import { useGoIn } from './go-in.ts'

/** A link that signs in once, as it is printed for the example company. */
export function EnterPage() {
  const { t } = useTranslation('identity')
  const why = useRefusalText('identity')
  const token = usePathValue('token')
  const goIn = useGoIn()
  const enter = useDeed(async () => {
    await post(`/enter/${encodeURIComponent(token)}`, {}, { module: 'identity' })
    await goIn()
  })
  const used = useRef(false) // the link works once, also where effects run twice
  useEffect(() => {
    if (used.current) return
    used.current = true
    enter.tell(undefined).catch(() => undefined)
  }, [enter])
  return (
    <Doorstep title={t('enter.title')}>
      {enter.problem ? (
        <>
          <FormProblem>{why(enter.problem)}</FormProblem>
          <PageLink to="/sign-in">{t('signIn.toSignIn')}</PageLink>
        </>
      ) : (
        <LinesLoading lines={2} />
      )}
    </Doorstep>
  )
}
