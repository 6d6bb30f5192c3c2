import { Button, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '#design/step/dialog.tsx'
import { Form } from '#design/step/form-field.tsx'
import { useFormats } from '#design/word/formats.tsx'
import { useStep, useToday } from '#modules/actions/ui/embed.tsx'
import type { WholeDocument, WholeRevision } from '../../contract/register.ts'
import { MakeEffective } from '../../contract/revision.ts'

/** There is no way back from it, so whoever is earlier than planned is asked once more. */
export function PutIntoEffect({ document, revision }: { document: WholeDocument; revision: WholeRevision }) {
  const { t } = useTranslation('documents-ui')
  const { date } = useFormats()
  const today = useToday()
  const effect = useStep(MakeEffective, 'documents')
  const [asking, setAsking] = useState(false)
  const close = () => setAsking(false)
  const planned = revision.effectiveOn !== null && revision.effectiveOn > today ? revision.effectiveOn : undefined
  const tell = () =>
    effect.runAloud(
      { id: revision.id },
      { version: revision.version },
      t(document.effective ? 'done.effect' : 'done.effectFirst'),
    )
  return (
    <>
      <Button loading={effect.busy} onClick={() => (planned ? setAsking(true) : void tell())}>
        {t('steps.effect')}
      </Button>
      <Dialog open={asking} onClose={close} title={t('steps.effect')} size={460}>
        <Form
          submit={t('steps.effectToday')}
          submitting={effect.busy}
          onCancel={close}
          onSubmit={(event) => {
            event.preventDefault()
            void tell().then(close)
          }}
        >
          <Text size="sm">{planned && t('ask.effect', { day: date(planned) })}</Text>
        </Form>
      </Dialog>
    </>
  )
}
