import { Alert, SegmentedControl, SimpleGrid, Stack } from '@mantine/core'
import { IconShieldLock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type Language, languages } from '#kernel/text.ts'
import { Page } from '#design/page.tsx'
import { Section } from '#design/section.tsx'
import { toast, toastProblem } from '#design/step/toast.tsx'
import { languageWords, speak } from '#platform/browser/i18n.ts'
import { useAsk, useTell } from '#platform/browser/asking/query.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { useSession } from '#platform/browser/session.ts'
import { ChangeMyself, ThePerson } from '../../contract.ts'
import { ApiTokens } from './api-tokens.tsx'
import { ChangePassword } from './change-password.tsx'
import { Passkeys } from './passkeys.tsx'
import { Sessions } from './sessions.tsx'
import { TwoFactor } from './two-factor.tsx'

/** Everything about oneself: language, ways to sign in, where one is signed in, tokens. */
export function AccountPage() {
  const { t } = useTranslation('identity')
  const { person, may, secondFactor } = useSession()
  return (
    <Page title={t('account.title')} caption={person?.email && <bdi dir="ltr">{person.email}</bdi>}>
      {secondFactor.isOwed && (
        <Alert color="yellow" role="status" icon={<IconShieldLock size={20} aria-hidden />} mb="md">
          {t('account.secondFactorOwed')}
        </Alert>
      )}
      <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="md" style={{ alignItems: 'start' }}>
        <Stack gap="md">
          {!secondFactor.isOwed && (
            <Section title={t('account.language')} caption={t('account.languageWhy')}>
              <MyLanguage />
            </Section>
          )}
          <Section title={t('account.password')} caption={t('account.passwordWhy')}>
            <ChangePassword />
          </Section>
          <Section title={t('account.sessions')} caption={t('account.sessionsWhy')}>
            <Sessions />
          </Section>
        </Stack>
        <Stack gap="md">
          <Section title={t('account.twoFactor')} caption={t('account.twoFactorWhy')}>
            <TwoFactor />
          </Section>
          <Section title={t('account.passkeys')} caption={t('account.passkeysWhy')}>
            <Passkeys />
          </Section>
          {may('identity.tokens') && (
            <Section title={t('account.tokens')} caption={t('account.tokensWhy')}>
              <ApiTokens />
            </Section>
          )}
        </Stack>
      </SimpleGrid>
    </Page>
  )
}

function MyLanguage() {
  const { t, i18n } = useTranslation('identity')
  const why = useRefusalText('identity')
  const { person } = useSession()
  const me = useAsk(ThePerson, { id: person?.id ?? '' }, { when: person !== null }).data
  const change = useTell(ChangeMyself, { alsoRefresh: ['session'] })
  const choose = (language: Language) =>
    change
      .tell({ language })
      .then(() => speak(language))
      .then(() => toast(i18n.t('identity:saved')))
      .catch((no) => toastProblem(why(no) ?? ''))
  return (
    <SegmentedControl
      aria-label={t('account.language')}
      disabled={!me || change.telling}
      value={me?.language ?? i18n.language}
      onChange={(chosen) => void choose(chosen as Language)}
      data={languages.map((value) => ({ value, label: languageWords[value] }))}
    />
  )
}
