import { Alert, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Answer } from '#kernel/refusal.ts'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { useMay } from '#platform/browser/session.ts'

/** Tells whoever wrote a draft where it waits now, or what it lacks before it can be signed. */
export function AwaitsApproval({ refusal }: { refusal: Answer }) {
  const { t } = useTranslation('context-ui')
  const why = useRefusalText('context')
  const may = useMay()
  if (!may('context.manage') || may('context.approve')) return null
  return (
    <Alert color={refusal ? 'yellow' : 'blue'} py={8} className="no-print">
      <Text size="sm">{why(refusal) ?? t('revisions.awaits')}</Text>
    </Alert>
  )
}
