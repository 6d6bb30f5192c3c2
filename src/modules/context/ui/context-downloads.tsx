import { Button } from '@mantine/core'
import { IconFileTypeDocx, IconFileTypePdf } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

const files = { pdf: IconFileTypePdf, docx: IconFileTypeDocx } as const

/** Scope, policy, issues and parties as they stand today, on paper. */
export function ContextDownloads() {
  const { t, i18n } = useTranslation('context-ui')
  return (['pdf', 'docx'] as const).map((format) => {
    const Icon = files[format]
    return (
      <Button
        key={format}
        component="a"
        href={`/api/context/report.${format}?language=${i18n.language}`}
        download
        variant="default"
        px={9}
        aria-label={t(`downloads.${format}`)}
        title={t(`downloads.${format}`)}
      >
        <Icon size={17} stroke={1.6} aria-hidden />
      </Button>
    )
  })
}
