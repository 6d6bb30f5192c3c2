import { Skeleton, Stack, VisuallyHidden } from '@mantine/core'
import { useTranslation } from 'react-i18next'

/** Holds the place of a page that is on its way, in about its size, so that nothing jumps. */
export function PageLoading() {
  return (
    <Stack gap="md" maw={1560} mx="auto" aria-busy>
      <LoadingWords />
      <div>
        <Skeleton h={28} w={260} />
        <Skeleton h={14} w={380} maw="100%" mt={8} />
      </div>
      <Skeleton h={420} radius="md" />
    </Stack>
  )
}

/** Holds the place of a few lines. */
export function LinesLoading({ lines = 4 }: { lines?: number }) {
  return (
    <Stack gap={10} aria-busy>
      <LoadingWords />
      {Array.from({ length: lines }, (_, line) => (
        <Skeleton key={line} h={14} w={`${92 - ((line * 17) % 40)}%`} />
      ))}
    </Stack>
  )
}

function LoadingWords() {
  const { t } = useTranslation('design')
  return <VisuallyHidden role="status">{t('loading')}</VisuallyHidden>
}
