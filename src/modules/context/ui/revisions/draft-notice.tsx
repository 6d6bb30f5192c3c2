import { Alert, Button, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'

type Numbered = { revision: number }
type Props = { draft: Numbered | undefined; shown: Numbered; onShow: (revision: number) => void }

/** The next revision is being written: nobody signs it without having looked at it. */
export function DraftNotice({ draft, shown, onShow }: Props) {
  const { t } = useTranslation('context-ui')
  if (!draft || draft.revision === shown.revision) return null
  return (
    <Alert color="blue" py={8} className="no-print">
      <Group justify="space-between" gap="sm">
        <Text size="sm">{t('revisions.drafted', { revision: draft.revision })}</Text>
        <Button variant="default" size="xs" onClick={() => onShow(draft.revision)}>
          {t('revisions.look')}
        </Button>
      </Group>
    </Alert>
  )
}
