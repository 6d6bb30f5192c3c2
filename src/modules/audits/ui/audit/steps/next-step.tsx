import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { RefusableButton } from '#design/step/refusable-button.tsx'
import { toast, toastProblem } from '#design/step/toast.tsx'
import type { CommandContract, GivenInputOf } from '#kernel/contract.ts'
import { useAsk, useTell } from '#platform/browser/asking/query.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { useSession } from '#platform/browser/session.ts'
import { TheItinerary } from '../../../contract/plan.ts'
import { CloseDialog } from './close-audit.tsx'
import { ScheduleDialog } from './schedule-audit.tsx'
import { contractOf, refusalOf, type StepName, stepsAhead, type WholeAudit } from './steps.ts'

type Props = { whole: WholeAudit; following?: boolean }

/** The step that comes next, and, where wished, the one after it in grey with its reason. */
export function NextStep({ whole, following = false }: Props) {
  const { may, person, roles } = useSession()
  const steps = stepsAhead(whole).slice(0, following ? 2 : 1)
  const itinerary = useAsk(TheItinerary, { id: whole.audit.id }, { when: steps.includes('issuePlan') })
  const why = useRefusalText('audits')
  const known = { whole, itinerary: itinerary.data, me: person?.id ?? '', roles }
  const mine = steps.filter((step) => may(contractOf[step].permission))
  return mine
    .toReversed()
    .map((step) => (
      <Step key={step} step={step} whole={whole} refusal={why(refusalOf(step, known))} leads={step === steps[0]} />
    ))
}

type StepProps = { step: StepName; whole: WholeAudit; refusal: string | undefined; leads: boolean }

/** What is asked for before the deed opens a dialog; the report is written on its own tab; the others are done at once. */
function Step({ step, whole, refusal, leads }: StepProps) {
  const { t } = useTranslation('audits-ui')
  const [open, setOpen] = useState(false)
  const navigate = useNavigate()
  const label = t(`audits:steps.${step}`)
  const look = { refusal, variant: leads ? 'filled' : 'default' } as const
  const close = () => setOpen(false)
  const dialog = dialogs[step]?.({ whole, open, onClose: close })
  if (dialog)
    return (
      <>
        <RefusableButton {...look} onClick={() => setOpen(true)}>
          {label}
        </RefusableButton>
        {dialog}
      </>
    )
  if (step === 'issueReport' || step === 'acceptReport')
    return (
      <RefusableButton
        {...look}
        onClick={() =>
          void navigate({
            to: '/audits/$id',
            params: { id: whole.audit.id } as never,
            search: { tab: 'report' } as never,
          })
        }
      >
        {label}
      </RefusableButton>
    )
  return (
    <AtOnce
      command={contractOf[step]}
      input={{ id: whole.audit.id }}
      version={whole.audit.version}
      done={t(`stepsDone.${step}`)}
      {...look}
    >
      {label}
    </AtOnce>
  )
}

type DialogProps = { whole: WholeAudit; open: boolean; onClose: () => void }
const dialogs: Partial<Record<StepName, (props: DialogProps) => ReactNode>> = {
  schedule: (props) => <ScheduleDialog {...props} />,
  close: (props) => <CloseDialog {...props} />,
}

type AtOnceProps<C extends CommandContract> = {
  command: C
  input: GivenInputOf<C>
  version: number
  done: string
  refusal?: string | undefined
  variant?: 'filled' | 'default'
  children: ReactNode
}

/** A button that does its deed at once, and says so. */
export function AtOnce<C extends CommandContract>({
  command,
  input,
  version,
  done,
  children,
  ...look
}: AtOnceProps<C>) {
  const why = useRefusalText('audits')
  const deed = useTell(command, { alsoRefresh: ['platform'] })
  const act = () =>
    deed.tell(input, { version }).then(
      () => toast(done),
      (no) => toastProblem(why(no) ?? ''),
    )
  return (
    <RefusableButton {...look} loading={deed.telling} onClick={() => void act()}>
      {children}
    </RefusableButton>
  )
}
