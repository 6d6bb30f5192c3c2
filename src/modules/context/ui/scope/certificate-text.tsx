import { Button, CopyButton, SimpleGrid, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Section } from '#design/section.tsx'
import { languageWords } from '#platform/browser/i18n.ts'

type Wording = { en: string; ar: string }

/** The text for the certificate, in both languages side by side, ready to be copied. */
export function CertificateText({ certificate }: { certificate: Wording }) {
  const { t } = useTranslation('context-ui')
  if (!certificate.en && !certificate.ar) return null
  return (
    <Section title={t('scope.certificate')} caption={t('scope.certificateCaption')}>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="lg">
        {(['en', 'ar'] as const).map((language) => (
          <Stack key={language} gap={6} lang={language} dir={language === 'ar' ? 'rtl' : 'ltr'}>
            <Text size="xs" c="dimmed">
              {languageWords[language]}
            </Text>
            <Text size="sm" style={{ whiteSpace: 'pre-line' }}>
              {certificate[language] || '–'}
            </Text>
            {certificate[language] && (
              <CopyButton value={certificate[language]}>
                {({ copied, copy }) => (
                  <Button
                    className="no-print"
                    variant="default"
                    size="xs"
                    style={{ alignSelf: 'flex-start' }}
                    onClick={copy}
                    aria-label={t('scope.copyIn', { language: languageWords[language] })}
                  >
                    {t(copied ? 'scope.copied' : 'scope.copy')}
                  </Button>
                )}
              </CopyButton>
            )}
          </Stack>
        ))}
      </SimpleGrid>
    </Section>
  )
}
