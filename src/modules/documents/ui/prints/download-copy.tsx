import { Button, Popover } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { WholeDocument } from '../../contract/register.ts'
import { CopyLinks } from './copy-links.tsx'

/** The copy to hand out: of what is in force for everybody, of what is in work for whoever sees it. */
export function DownloadCopy({ document }: { document: WholeDocument }) {
  const { t } = useTranslation('documents-ui')
  const { effective, inWork, part, state } = document
  const ended = state === 'obsolete' ? document.revisions.find((one) => one.state === 'obsolete') : undefined
  const of = <Key extends string>(key: Key, one: { id: string; fileId: string | null } | null | undefined) =>
    one ? [{ key, revisionId: one.id, isFile: one.fileId !== null }] : []
  const offered = [
    ...of('downloadOf', effective),
    ...of('downloadOld', ended),
    ...of('downloadDraft', part.seesDrafts ? inWork : null),
  ]
  if (offered.length === 0) return null
  return (
    <Popover position="bottom-end" width={320} trapFocus shadow="md">
      <Popover.Target>
        <Button variant="default" leftSection={<IconDownload size={17} stroke={1.6} aria-hidden />}>
          {t('prints.download')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <CopyLinks documentId={document.id} language={document.language} offered={offered} />
      </Popover.Dropdown>
    </Popover>
  )
}
