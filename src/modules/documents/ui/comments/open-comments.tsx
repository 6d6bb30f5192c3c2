import { Alert, Anchor, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { openOf, useComments } from './use-comments.ts'

type Props = { revisionId: string; why: 'beforeDeciding' | 'goWithIt' | 'beforeSubmitting'; onShow?: () => void }

/** That something was said and is not settled yet, with the way to it. */
export function OpenComments({ revisionId, why, onShow }: Props) {
  const { t } = useTranslation('documents-ui')
  const { length: count } = openOf(useComments(revisionId))
  if (count === 0) return null
  return (
    <Alert color="yellow" title={t('comments.open', { count })}>
      <Text size="sm">
        {t(`comments.${why}`)}{' '}
        {onShow && (
          <Anchor component="button" type="button" size="sm" onClick={onShow}>
            {t('comments.show')}
          </Anchor>
        )}
      </Text>
    </Alert>
  )
}

/** Where the text is written they stand behind a tab. */
export function goToComments(): void {
  document.getElementById('comments-tab-comments')?.click()
  document.getElementById('comments')?.scrollIntoView({ block: 'start', behavior: 'smooth' })
}
