import { Group, SimpleGrid, Stack, Text } from '@mantine/core'
import { IconCheck, IconMinus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Edition } from '#modules/standards/rules.ts'
import type { QualityPolicy } from '../../contract/policy.ts'
import { commitmentsAsked } from '../../rules/policy.ts'

/** The policy as it is read, and which of the commitments it makes. */
export function PolicyText({ policy }: { policy: QualityPolicy }) {
  const { t } = useTranslation('context')
  const said = [
    { language: 'en', text: policy.statementEn },
    { language: 'ar', text: policy.statementAr },
  ].filter(({ text }) => text !== '')
  return (
    <Stack gap="md">
      <SimpleGrid cols={{ base: 1, sm: said.length }} spacing="lg">
        {said.map(({ language, text }) => (
          <Text
            key={language}
            lang={language}
            dir={language === 'ar' ? 'rtl' : 'ltr'}
            style={{ whiteSpace: 'pre-line' }}
          >
            {text}
          </Text>
        ))}
      </SimpleGrid>
      <Stack gap={4}>
        <Text size="xs" c="dimmed">
          {t('fields.commitments')}
        </Text>
        {commitmentsAsked(policy.edition as Edition).map((one) => {
          const isSaid = policy.commitments.includes(one)
          return (
            <Group key={one} gap={6} wrap="nowrap" align="flex-start">
              {isSaid ? (
                <IconCheck size={16} role="img" aria-label={t('context-ui:policy.says')} style={{ flex: 'none' }} />
              ) : (
                <IconMinus size={16} role="img" aria-label={t('context-ui:policy.lacks')} style={{ flex: 'none' }} />
              )}
              <Text size="sm" c={isSaid ? undefined : 'dimmed'}>
                {t(`commitments.${one}`)}
              </Text>
            </Group>
          )
        })}
      </Stack>
    </Stack>
  )
}
