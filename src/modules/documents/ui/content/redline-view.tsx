import { Group, Stack, Text } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocumentContent } from '../../contract/content.ts'
import type { DocumentLanguage } from '../../contract/words.ts'
import { redlineOf, sizeOfChange } from '../../rules/text/redline.ts'
import look from './content.module.css'
import { ContentView } from './content-view.tsx'

type Props = { before: DocumentContent; after: DocumentContent; language: DocumentLanguage }

/** What changed from one revision to another, word by word; who does not see the colours hears it. */
export function RedlineView({ before, after, language }: Props) {
  const { t } = useTranslation('documents-ui')
  const red = useMemo(() => redlineOf(before, after), [before, after])
  const size = useMemo(() => {
    const sizes = (language === 'both' ? [red.en, red.ar] : [red[language]]).map(sizeOfChange)
    const sum = (of: keyof ReturnType<typeof sizeOfChange>) => sizes.reduce((total, one) => total + one[of], 0)
    return { inserted: sum('inserted'), deleted: sum('deleted'), blocks: sum('blocks') }
  }, [red, language])
  return (
    <Stack gap="sm">
      <Group gap="lg" role="status">
        {size.blocks === 0 ? (
          <Text size="sm">{t('redline.nothing')}</Text>
        ) : (
          <>
            <Text size="sm">{t('redline.blocks', { count: size.blocks })}</Text>
            <Text size="sm" component="ins" className={look.insertion}>
              {t('redline.wordsIn', { count: size.inserted })}
            </Text>
            <Text size="sm" component="del" className={look.deletion}>
              {t('redline.wordsOut', { count: size.deleted })}
            </Text>
          </>
        )}
      </Group>
      <ContentView content={red} language={language} red />
    </Stack>
  )
}
