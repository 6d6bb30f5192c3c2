import { Button, Menu, Text } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmWithReason } from '#design/step/confirm-with-reason.tsx'
import { Dialog } from '#design/step/dialog.tsx'
import { Form } from '#design/step/form-field.tsx'
import { RefusableButton } from '#design/step/refusable-button.tsx'
import { firstRefusal } from '#kernel/refusal.ts'
import { useStep } from '#modules/actions/ui/embed.tsx'
import { lazyPart } from '#platform/browser/page/lazy-part.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { useMay } from '#platform/browser/session.ts'
import { CancelTraining, CloseTraining, type WholeTraining } from '../../contract.ts'
import { nobodyIsOpen, somebodyTookPart } from '../../rules.ts'

const ChangeTraining = lazyPart(() => import('./change-training.tsx').then((module) => module.ChangeTraining))

/** What may be done with the whole training: change, close, cancel. */
export function TrainingSteps({ training }: { training: WholeTraining }) {
  const { t } = useTranslation('competence-ui')
  const why = useRefusalText('competence')
  const may = useMay()
  const [asking, ask] = useState<'change' | 'close' | 'cancel'>()
  const done = () => ask(undefined)
  const { attendance, part } = training
  const closing = firstRefusal(nobodyIsOpen(attendance.open), somebodyTookPart(attendance.asked))
  const plans = part.plans && may('competence.write')
  return (
    <>
      {plans && (
        <Button variant="default" onClick={() => ask('change')}>
          {t('steps.change')}
        </Button>
      )}
      {part.registers && may('competence.register') && (
        <RefusableButton refusal={why(closing)} onClick={() => ask('close')}>
          {t('steps.close')}
        </RefusableButton>
      )}
      {plans && (
        <Menu>
          <Menu.Target>
            <Button variant="default" px={9} aria-label={t('steps.more')}>
              <IconDots size={17} aria-hidden />
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => ask('cancel')}>{t('steps.cancel')}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
      <ChangeTraining training={training} open={asking === 'change'} onClose={done} />
      <Close training={training} open={asking === 'close'} onClose={done} />
      <Cancel training={training} open={asking === 'cancel'} onClose={done} />
    </>
  )
}

type StepProps = { training: WholeTraining; open: boolean; onClose: () => void }

function Close({ training, open, onClose }: StepProps) {
  const { t } = useTranslation('competence-ui')
  const close = useStep(CloseTraining, 'competence')
  return (
    <Dialog open={open} onClose={onClose} title={t('steps.close')}>
      <Form
        submit={t('steps.close')}
        submitting={close.busy}
        onCancel={onClose}
        problem={close.problem}
        onSubmit={(event) => {
          event.preventDefault()
          void close.run({ id: training.id }, { version: training.version }, t('done.close'), onClose)
        }}
      >
        <Text size="sm">{t('ask.close')}</Text>
      </Form>
    </Dialog>
  )
}

function Cancel({ training, open, onClose }: StepProps) {
  const { t } = useTranslation('competence-ui')
  const cancel = useStep(CancelTraining, 'competence')
  return (
    <ConfirmWithReason
      open={open}
      onClose={onClose}
      title={t('steps.cancel')}
      what={t('ask.cancel')}
      confirm={t('steps.cancel')}
      danger
      busy={cancel.busy}
      problem={cancel.problem}
      onConfirm={(reason) =>
        void cancel.run({ id: training.id, reason }, { version: training.version }, t('done.cancel'), onClose)
      }
    />
  )
}
