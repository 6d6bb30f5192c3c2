import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmWithReason } from '#design/step/confirm-with-reason.tsx'
import { LinesLoading } from '#design/state/loading.tsx'
import { RecordNumber } from '#design/word/record-number.tsx'
import { Section } from '#design/section.tsx'
import { SidePanel } from '#design/register/side-panel.tsx'
import { SignatureDialog } from '#design/step/signature-dialog.tsx'
import { toast, toastProblem, toastWithUndo } from '#design/step/toast.tsx'

/** What opens over the page. */
export function DialogSamples() {
  const { t } = useTranslation('web', { keyPrefix: 'design' })
  const [open, setOpen] = useState<'panel' | 'confirm' | 'sign'>()
  const [problem, setProblem] = useState<string>()
  const close = () => {
    setOpen(undefined)
    setProblem(undefined)
  }
  return (
    <Section title={t('words.dialogs')}>
      <Group gap="xs">
        <Button variant="default" onClick={() => setOpen('panel')}>
          {t('sample.panel')}
        </Button>
        <Button variant="default" onClick={() => setOpen('confirm')}>
          {t('sample.confirm')}
        </Button>
        <Button variant="default" onClick={() => setOpen('sign')}>
          {t('sample.sign')}
        </Button>
        <Button variant="default" onClick={() => toast(t('sample.moved'))}>
          {t('sample.toast')}
        </Button>
        <Button variant="default" onClick={() => toastWithUndo(t('sample.moved'), () => undefined)}>
          {t('sample.undo')}
        </Button>
        <Button variant="default" onClick={() => toastProblem(t('sample.refusal'))}>
          {t('tone.bad')}
        </Button>
      </Group>
      <SidePanel
        open={open === 'panel'}
        onClose={close}
        title={t('sample.rows.mixed')}
        before={<RecordNumber strong>NC-2026-00039</RecordNumber>}
      >
        <LinesLoading lines={6} />
      </SidePanel>
      <ConfirmWithReason
        open={open === 'confirm'}
        onClose={close}
        title={t('sample.confirm')}
        what={t('sample.confirmWhat')}
        confirm={t('sample.confirm')}
        danger
        onConfirm={close}
      />
      <SignatureDialog
        open={open === 'sign'}
        onClose={close}
        what={
          <>
            <RecordNumber strong>NC-2026-00041</RecordNumber> · {t('sample.what')}
          </>
        }
        meaning={t('sample.meaning')}
        signer={t('sample.person')}
        problem={problem}
        onSign={() => setProblem(t('sample.signProblem'))}
      />
    </Section>
  )
}
