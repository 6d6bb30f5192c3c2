import { Button, Menu, Text } from '@mantine/core'
import {
  IconCalendarEvent,
  IconCalendarPause,
  IconDots,
  IconPencil,
  IconPrinter,
  IconRotate2,
  IconX,
} from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmWithReason } from '#design/step/confirm-with-reason.tsx'
import { toast } from '#design/step/toast.tsx'
import { type Answer, firstRefusal } from '#kernel/refusal.ts'
import { useTell } from '#platform/browser/asking/query.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { useSession } from '#platform/browser/session.ts'
import { CancelAudit, PostponeAudit, ResumeAudit } from '../../../contract/audit.ts'
import type { AuditState } from '../../../lifecycle.ts'
import { auditMayBeChanged } from '../../../rules/audit.ts'
import { actorLeads } from '../../../rules/planning/team.ts'
import { teamOf } from '../../words.tsx'
import { ScheduleDialog } from './schedule-audit.tsx'
import { stepIsAllowed, type WholeAudit } from './steps.ts'

const reasoned = { postpone: PostponeAudit, cancel: CancelAudit, resume: ResumeAudit }
type Reasoned = keyof typeof reasoned

/** What is done now and then: change, new dates, put off, take up again, cancel, print. */
export function MoreSteps({ whole }: { whole: WholeAudit }) {
  const { t } = useTranslation('audits-ui')
  const { may, person } = useSession()
  const navigate = useNavigate()
  const [open, setOpen] = useState<Reasoned | 'schedule'>()
  const { audit } = whole
  const close = () => setOpen(undefined)
  const allowed = (step: string) => stepIsAllowed(step, audit.state)
  return (
    <>
      <Menu>
        <Menu.Target>
          <Button variant="default" px={9} aria-label={t('more')}>
            <IconDots size={16} aria-hidden />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {may('audits.plan') && (
            <>
              <Item
                icon={<IconPencil size={16} aria-hidden />}
                refusal={auditMayBeChanged(audit.state as AuditState)}
                onClick={() => void navigate({ to: '/audits/$id/change', params: { id: audit.id } as never })}
              >
                {t('change.open')}
              </Item>
              {audit.state !== 'proposed' && (
                <Item
                  icon={<IconCalendarEvent size={16} aria-hidden />}
                  refusal={allowed('schedule')}
                  onClick={() => setOpen('schedule')}
                >
                  {t('schedule.again')}
                </Item>
              )}
              <Item
                icon={<IconCalendarPause size={16} aria-hidden />}
                refusal={allowed('postpone')}
                onClick={() => setOpen('postpone')}
              >
                {t('reasoned.postpone.open')}
              </Item>
              <Item
                icon={<IconX size={16} aria-hidden />}
                refusal={allowed('cancel')}
                onClick={() => setOpen('cancel')}
              >
                {t('reasoned.cancel.open')}
              </Item>
            </>
          )}
          {may('audits.lead') && audit.state === 'performed' && (
            <Item
              icon={<IconRotate2 size={16} aria-hidden />}
              refusal={firstRefusal(actorLeads(person?.id ?? '', teamOf(whole.team)), allowed('resume'))}
              onClick={() => setOpen('resume')}
            >
              {t('reasoned.resume.open')}
            </Item>
          )}
          <Item icon={<IconPrinter size={16} aria-hidden />} onClick={() => window.print()}>
            {t('print')}
          </Item>
        </Menu.Dropdown>
      </Menu>
      <ScheduleDialog whole={whole} open={open === 'schedule'} onClose={close} />
      {open && open !== 'schedule' && <WithReason step={open} whole={whole} onClose={close} />}
    </>
  )
}

type ItemProps = { icon: ReactNode; refusal?: Answer; onClick: () => void; children: ReactNode }

/** A refused item stays reachable and says why. */
function Item({ icon, refusal, onClick, children }: ItemProps) {
  const why = useRefusalText('audits')
  return (
    <Menu.Item
      leftSection={icon}
      aria-disabled={refusal ? true : undefined}
      closeMenuOnClick={!refusal}
      c={refusal ? 'dimmed' : undefined}
      onClick={refusal ? undefined : onClick}
      maw={320}
    >
      {children}
      {refusal && (
        <Text size="xs" c="dimmed">
          {why(refusal)}
        </Text>
      )}
    </Menu.Item>
  )
}

function WithReason({ step, whole: { audit }, onClose }: { step: Reasoned; whole: WholeAudit; onClose: () => void }) {
  const { t } = useTranslation('audits-ui')
  const why = useRefusalText('audits')
  const deed = useTell(reasoned[step], { alsoRefresh: ['platform'] })
  return (
    <ConfirmWithReason
      open
      onClose={onClose}
      title={t(`reasoned.${step}.title`)}
      what={t(`reasoned.${step}.what`)}
      confirm={t(`reasoned.${step}.open`)}
      danger={step === 'cancel'}
      busy={deed.telling}
      problem={why(deed.problem)}
      onConfirm={(reason) =>
        void deed.tell({ id: audit.id, reason }, { version: audit.version }).then(
          () => {
            toast(t(`reasoned.${step}.done`))
            onClose()
          },
          () => undefined,
        )
      }
    />
  )
}
