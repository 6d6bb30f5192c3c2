import { Button, Menu } from '@mantine/core'
import { IconFileTypePdf } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { WholeDocument } from '../../contract/register.ts'
import { DocumentLanguage } from '../../contract/words.ts'

/** The copy to hand out: of what is in force for everybody, of what is in work for whoever sees it. */
export function DownloadCopy({ document }: { document: WholeDocument }) {
  const { t } = useTranslation('documents-ui')
  const { effective, inWork, part, state } = document
  const ended = state === 'obsolete' ? document.revisions.find((one) => one.state === 'obsolete') : undefined
  const offered = [
    ...(effective ? [{ key: 'downloadOf', id: effective.id }] : []),
    ...(ended ? [{ key: 'downloadOld', id: ended.id }] : []),
    ...(inWork && part.seesDrafts ? [{ key: 'downloadDraft', id: inWork.id }] : []),
  ]
  if (offered.length === 0) return null
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" leftSection={<IconFileTypePdf size={17} stroke={1.6} aria-hidden />}>
          {t('prints.download')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {offered.map(({ key, id }) => [
          <Menu.Label key={key}>{t(`prints.${key}`)}</Menu.Label>,
          ...languagesFor(document.language).map((language) => (
            <Menu.Item
              key={`${key}-${language}`}
              component="a"
              href={`/api/documents/${document.id}/copy.pdf?language=${language}&revisionId=${id}`}
              target="_blank"
              rel="noreferrer"
            >
              {t(`documents:languages.${language}`)}
            </Menu.Item>
          )),
        ])}
      </Menu.Dropdown>
    </Menu>
  )
}

/** A document of one language is read in that language first. */
const languagesFor = (own: DocumentLanguage): readonly DocumentLanguage[] =>
  own === 'both' ? DocumentLanguage.options.toReversed() : [own]
