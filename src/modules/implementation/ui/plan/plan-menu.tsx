import { Button, Menu } from '@mantine/core'
import { IconDots, IconFlagCheck, IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmWithReason } from '#design/step/confirm-with-reason.tsx'
import { Dialog } from '#design/step/dialog.tsx'
import { useStep } from '#modules/actions/ui/embed.tsx'
import { ClosePlan, type ImplementationPlan } from '../../contract/plan.ts'
import { ChangePlanForm } from './plan-form.tsx'

/** What is done to the plan as a whole: dates, calendar and phases; and in the end it is closed. */
export function PlanMenu({ plan }: { plan: ImplementationPlan }) {
  const { t } = useTranslation('implementation-ui')
  const [open, setOpen] = useState<'change' | 'close'>()
  const closing = useStep(ClosePlan, 'implementation')
  const shut = () => setOpen(undefined)
  return (
    <>
      <Menu>
        <Menu.Target>
          <Button variant="default" px={9} aria-label={t('more')}>
            <IconDots size={16} aria-hidden />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPencil size={16} aria-hidden />} onClick={() => setOpen('change')}>
            {t('plan.change')}
          </Menu.Item>
          <Menu.Item leftSection={<IconFlagCheck size={16} aria-hidden />} onClick={() => setOpen('close')}>
            {t('plan.close')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Dialog open={open === 'change'} onClose={shut} title={t('plan.change')} size={720}>
        <ChangePlanForm plan={plan} onClose={shut} />
      </Dialog>
      <ConfirmWithReason
        open={open === 'close'}
        onClose={shut}
        title={t('plan.close')}
        what={t('plan.closeWhat')}
        confirm={t('plan.close')}
        busy={closing.busy}
        problem={closing.problem}
        onConfirm={(reason) =>
          void closing.run({ id: plan.id, reason }, { version: plan.version }, t('done.planClosed'), shut)
        }
      />
    </>
  )
}
