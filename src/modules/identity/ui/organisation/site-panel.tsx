import { Button } from '@mantine/core'
import { IconBan, IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SidePanel } from '#design/register/side-panel.tsx'
import { ConfirmWithReason } from '#design/step/confirm-with-reason.tsx'
import { toast } from '#design/step/toast.tsx'
import { FactList } from '#design/word/fact-list.tsx'
import { RecordNumber } from '#design/word/record-number.tsx'
import { useTell } from '#platform/browser/asking/query.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { useMay } from '#platform/browser/session.ts'
import { CloseSite as Close, type Site } from '../../contract.ts'
import { useNamed } from '../named.ts'
import { ChangeSite } from './change-site.tsx'

/** A site beside the register: what it is called, where it is, and giving it up. */
export function SitePanel({ site, onClose }: { site: Site | undefined; onClose: () => void }) {
  const { t } = useTranslation('identity')
  const may = useMay()
  const named = useNamed()
  return (
    <SidePanel
      open={site !== undefined}
      onClose={onClose}
      title={site ? named(site) : t('site')}
      before={site && <RecordNumber strong>{site.code}</RecordNumber>}
      actions={site && may('identity.manage') && <Steps site={site} onClosed={onClose} />}
    >
      {site && (
        <FactList
          facts={[
            { label: t('nameEn'), value: site.nameEn },
            { label: t('nameAr'), value: site.nameAr },
            { label: t('sites.address'), value: site.address, wide: true },
          ]}
        />
      )}
    </SidePanel>
  )
}

function Steps({ site, onClosed }: { site: Site; onClosed: () => void }) {
  const { t } = useTranslation('identity')
  const why = useRefusalText('identity')
  const [open, setOpen] = useState<'change' | 'close'>()
  const closing = useTell(Close)
  const shut = () => setOpen(undefined)
  return (
    <>
      <Button leftSection={<IconPencil size={16} aria-hidden />} onClick={() => setOpen('change')}>
        {t('sites.change')}
      </Button>
      <Button variant="default" leftSection={<IconBan size={16} aria-hidden />} onClick={() => setOpen('close')}>
        {t('sites.close')}
      </Button>
      {open === 'change' && <ChangeSite site={site} onClose={shut} />}
      <ConfirmWithReason
        open={open === 'close'}
        onClose={shut}
        title={t('sites.close')}
        what={t('sites.closeWhat')}
        confirm={t('sites.close')}
        danger
        busy={closing.telling}
        problem={why(closing.problem)}
        onConfirm={(reason) =>
          void closing.tell({ id: site.id, reason }, { version: site.version }).then(
            () => {
              toast(t('sites.closed'))
              onClosed()
            },
            () => undefined,
          )
        }
      />
    </>
  )
}
