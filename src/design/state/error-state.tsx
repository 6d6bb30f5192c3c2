import { Button, Stack, Text, ThemeIcon, Title } from '@mantine/core'
import { IconPlugConnectedX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

type Props = {
  title?: string
  /** The reason in words, from `useRefusalText`. */
  why: string | undefined
  onAgain?: (() => void) | undefined
}

/** Something was asked for and did not come: why, and how to try again. */
export function ErrorState({ title, why, onAgain }: Props) {
  const { t } = useTranslation('design')
  return (
    <Stack align="center" gap="xs" py={48} px="md" ta="center" role="alert">
      <ThemeIcon size={52} radius="xl" variant="light" color="red" aria-hidden>
        <IconPlugConnectedX size={26} stroke={1.5} />
      </ThemeIcon>
      <Title order={2} mt={4}>
        {title ?? t('error.title')}
      </Title>
      <Text size="sm" c="dimmed" maw={460}>
        {why}
      </Text>
      {onAgain && (
        <Button variant="default" onClick={onAgain} mt={8}>
          {t('error.again')}
        </Button>
      )}
    </Stack>
  )
}
