import { Button } from '@mantine/core'
import { IconFolderPlus, IconPlus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { RefusableButton } from '#design/step/refusable-button.tsx'
import { useStep } from '#modules/actions/ui/embed.tsx'
import { lazyPart } from '#platform/browser/page/lazy-part.tsx'
import { useMay } from '#platform/browser/session.ts'
import { AddUsualTypes } from '../../contract/types.ts'

const Delegations = lazyPart(() => import('../steps/delegations.tsx').then((module) => module.Delegations))
const DraftDocument = lazyPart(() => import('./draft-document.tsx').then((module) => module.DraftDocument))

export function FolderLink() {
  const { t } = useTranslation('documents-ui')
  if (!useMay()('documents.write')) return null
  return (
    <Button
      variant="default"
      leftSection={<IconFolderPlus size={16} aria-hidden />}
      renderRoot={(props) => <Link to="/documents/import" {...props} />}
    >
      {t('folder.open')}
    </Button>
  )
}

export function StandIns() {
  const { t } = useTranslation('documents-ui')
  const [open, setOpen] = useState(false)
  if (!useMay()('documents.decide')) return null
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('register.delegates')}
      </Button>
      <Delegations open={open} onClose={() => setOpen(false)} />
    </>
  )
}

export function Draft({ clause, onClose }: { clause?: string; onClose?: () => void }) {
  const { t } = useTranslation('documents-ui')
  const [open, setOpen] = useState(false)
  const close = () => {
    setOpen(false)
    onClose?.()
  }
  if (!useMay()('documents.write')) return null
  return (
    <>
      <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setOpen(true)}>
        {t('steps.draft')}
      </Button>
      <DraftDocument open={open || Boolean(clause)} clause={clause} onClose={close} />
    </>
  )
}

/** Before the first document stand the types. */
export function UsualTypes() {
  const { t } = useTranslation('documents-ui')
  const add = useStep(AddUsualTypes, 'documents')
  if (!useMay()('documents.manage')) return null
  return (
    <Button variant="default" loading={add.busy} onClick={() => void add.runAloud({}, {}, t('done.usualTypes'))}>
      {t('steps.usualTypes')}
    </Button>
  )
}

/** Whoever writes but does not manage the types is told who does. */
export function NoTypes() {
  const { t } = useTranslation('documents-ui')
  if (!useMay()('documents.write')) return null
  return (
    <RefusableButton leftSection={<IconPlus size={16} aria-hidden />} refusal={t('register.noTypes')}>
      {t('steps.draft')}
    </RefusableButton>
  )
}
