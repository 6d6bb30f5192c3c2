import { Alert, Group, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ClauseChange } from '#modules/standards/contract.ts'
import { useSaid } from '../words.tsx'

type Props = { changes: readonly ClauseChange[]; clause: string }

/** Of a transition: what became of the clause, and how sure we are of that. */
export function ClauseNews({ changes, clause }: Props) {
  const { t } = useTranslation('implementation-ui')
  const { said } = useSaid()
  const news = changes.filter(({ to, change }) => to === clause && change !== 'unchanged')
  if (news.length === 0) return null
  return (
    <Alert color="blue" py={10}>
      <Stack gap={6}>
        {news.map(({ from, change, note, confidence }) => (
          <div key={from}>
            <Group gap={6}>
              <Text size="sm" fw={500}>
                {t(`news.${change}`)}
                {from !== clause && (
                  <>
                    {' '}
                    <bdi dir="ltr" className="number">{`(${from})`}</bdi>
                  </>
                )}
              </Text>
              <Text size="xs">{t('news.sure', { confidence: t(`implementation:confidence.${confidence}`) })}</Text>
            </Group>
            <Text size="sm">{said(note)}</Text>
          </div>
        ))}
      </Stack>
    </Alert>
  )
}
