import { Button, Group } from '@mantine/core'
import { IconArrowRight, IconCalendarPlus } from '@tabler/icons-react'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmWithReason } from '#design/step/confirm-with-reason.tsx'
import { FactList } from '#design/word/fact-list.tsx'
import { useFormats } from '#design/word/formats.tsx'
import { RefusableButton } from '#design/step/refusable-button.tsx'
import { SidePanel } from '#design/register/side-panel.tsx'
import { StatusPill } from '#design/word/status-pill.tsx'
import { toast } from '#design/step/toast.tsx'
import { ListPeople } from '#modules/identity/contract.ts'
import { useEvery, useTell } from '#platform/browser/asking/query.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { useMay } from '#platform/browser/session.ts'
import { DropPlannedAudit, type PlannedAudit } from '../../contract/programme.ts'
import { nothingSignedIsEdited } from '../../rules/audit.ts'
import { programmeIsApproved } from '../../rules/planning/programme.ts'
import { stateKey, toneOfAudit, useNames } from '../words.tsx'
import { PlannedAuditForm } from './planned-audit-form.tsx'
import { standingOf, type WholeProgramme } from './whole-programme.ts'

type Props = { whole: WholeProgramme; id: string | undefined; onClose: () => void }

/** A planned audit beside its programme: why it is there, and the audit that comes of it. */
export function PlannedAuditPanel({ whole, id, onClose }: Props) {
  const { t } = useTranslation('audits-ui')
  const planned = whole.plannedAudits.find((one) => one.id === id)
  const state = planned ? standingOf(whole, planned) : 'planned'
  return (
    <SidePanel
      open={planned !== undefined}
      onClose={onClose}
      title={planned?.title ?? t('planned.title')}
      before={<StatusPill tone={toneOfAudit(state)}>{t(stateKey(state))}</StatusPill>}
      {...(planned ? { actions: <Steps whole={whole} planned={planned} /> } : {})}
    >
      {planned && <Facts whole={whole} planned={planned} />}
    </SidePanel>
  )
}

function Facts({ whole: { grid, programme }, planned }: { whole: WholeProgramme; planned: PlannedAudit }) {
  const { t } = useTranslation('audits-ui')
  const { nameOf } = useNames()
  const { list, month } = useFormats()
  const people = useEvery(ListPeople, {})
  const lead = people.data?.rows.find(({ id }) => id === planned.leadId)
  const processes = grid.flatMap(({ process }) => (process && planned.processIds.includes(process.id) ? [process] : []))
  return (
    <FactList
      facts={[
        { label: t('month'), value: month(`${programme.year}-${String(planned.month).padStart(2, '0')}-01`, 'long') },
        { label: t('planned.frequency'), value: t(`audits:frequencies.${planned.frequency}`) },
        { label: t('type'), value: t(`audits:types.${planned.type}`) },
        { label: t('audits:roles.lead'), value: lead ? nameOf(lead) : '' },
        {
          label: t('processes'),
          value: processes.length > 0 ? list(processes.map(nameOf)) : t('systemWide'),
          wide: true,
        },
        { label: t('planned.reason'), value: planned.reason, wide: true },
        ...(planned.droppedBecause ? [{ label: t('drop.because'), value: planned.droppedBecause, wide: true }] : []),
      ]}
    />
  )
}

function Steps({ whole, planned }: { whole: WholeProgramme; planned: PlannedAudit }) {
  const { t } = useTranslation('audits-ui')
  const why = useRefusalText('audits')
  const may = useMay()
  const navigate = useNavigate()
  const [open, setOpen] = useState<'change' | 'drop'>()
  const { programme } = whole
  const close = () => setOpen(undefined)
  const signed = why(nothingSignedIsEdited(programme.state))
  const notApproved = why(programmeIsApproved(programme.state))
  const dropped = planned.droppedBecause !== null
  const fullyTaken = planned.auditId !== null && !wantsAnother(whole, planned)
  return (
    <Group gap="xs">
      {planned.auditId && (
        <Button
          variant={fullyTaken ? 'filled' : 'default'}
          renderRoot={(props) => <Link to="/audits/$id" params={{ id: planned.auditId ?? '' } as never} {...props} />}
          rightSection={<IconArrowRight size={16} aria-hidden className="turns" />}
        >
          {t('openAudit')}
        </Button>
      )}
      {!fullyTaken && !dropped && may('audits.plan') && (
        <RefusableButton
          leftSection={<IconCalendarPlus size={16} aria-hidden />}
          refusal={notApproved}
          onClick={() =>
            void navigate({ to: '/audits/new', search: { programme: programme.id, planned: planned.id } as never })
          }
        >
          {t('planned.schedule')}
        </RefusableButton>
      )}
      {may('audits.programme') && !dropped && (
        <>
          <RefusableButton variant="default" refusal={signed} onClick={() => setOpen('change')}>
            {t('planned.change')}
          </RefusableButton>
          <RefusableButton variant="default" refusal={signed} onClick={() => setOpen('drop')}>
            {t('drop.open')}
          </RefusableButton>
        </>
      )}
      {open === 'change' && (
        <PlannedAuditForm programmeId={programme.id} year={programme.year} planned={planned} onClose={close} />
      )}
      {open === 'drop' && <DropDialog planned={planned} onClose={close} />}
    </Group>
  )
}

/** More often than once a year: a month of it is still without an audit. */
const wantsAnother = ({ grid }: WholeProgramme, planned: PlannedAudit): boolean =>
  grid.some(({ cells }) => cells.some((cell) => cell.plannedAuditId === planned.id && cell.auditId === null))

function DropDialog({ planned, onClose }: { planned: PlannedAudit; onClose: () => void }) {
  const { t } = useTranslation('audits-ui')
  const why = useRefusalText('audits')
  const drop = useTell(DropPlannedAudit)
  return (
    <ConfirmWithReason
      open
      onClose={onClose}
      title={t('drop.title')}
      what={t('drop.what')}
      confirm={t('drop.open')}
      busy={drop.telling}
      problem={why(drop.problem)}
      onConfirm={(reason) =>
        void drop.tell({ id: planned.id, reason }, { version: planned.version }).then(
          () => {
            toast(t('drop.done'))
            onClose()
          },
          () => undefined,
        )
      }
    />
  )
}
