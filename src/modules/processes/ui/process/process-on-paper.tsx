import { Button, Menu } from '@mantine/core'
import { IconFileTypePdf } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useView } from '#platform/browser/page/view-state.ts'
import type { MapsView } from '../map/use-maps.ts'
import type { WholeProcess } from '../whole-process.ts'

/** The process as a PDF, in one language or both; with the revision of the map that is looked at. */
export function ProcessOnPaper({ process }: { process: WholeProcess }) {
  const { t } = useTranslation('processes-ui')
  const [view] = useView<MapsView>()
  const map = view.map ? `&mapId=${view.map}` : ''
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="subtle"
          title={t('pdfHint')}
          leftSection={<IconFileTypePdf size={17} stroke={1.6} aria-hidden />}
        >
          {t('pdf')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {(['both', 'en', 'ar'] as const).map((language) => (
          <Menu.Item
            key={language}
            component="a"
            href={`/api/processes/${process.id}/sheet.pdf?language=${language}${map}`}
            target="_blank"
            rel="noreferrer"
          >
            {t(`paper.${language}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
