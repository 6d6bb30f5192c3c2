import { Button, Group, Stack } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { type ComponentType, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Section } from '#design/section.tsx'
import { EmptyState } from '#design/state/empty-state.tsx'
import { ErrorState } from '#design/state/error-state.tsx'
import { LinesLoading } from '#design/state/loading.tsx'
import { Dialog } from '#design/step/dialog.tsx'
import type { CommandContract } from '#kernel/contract.ts'
import { type Answer, firstRefusal } from '#kernel/refusal.ts'
import { RecordHistory } from '#modules/identity/ui/embed.tsx'
import { again } from '#platform/browser/asking/again.ts'
import type { Problem } from '#platform/browser/asking/problem.ts'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { useMay, useSession } from '#platform/browser/session.ts'
import type { PersonName } from '../../contract/words.ts'
import { leadershipReviews } from '../../rules/reviews.ts'
import { approverIsNoAuthor } from '../../rules/scope.ts'
import { ContextFrame } from '../context-frame.tsx'
import { ReviewStep } from '../reviews/review-entry.tsx'
import { WhatChanged } from '../reviews/what-changed.tsx'
import { StatePill, useHistoryWords } from '../words.tsx'
import { ApproveRevision } from './approve-revision.tsx'
import { AwaitsApproval } from './awaits-approval.tsx'
import { DraftNotice } from './draft-notice.tsx'
import { RevisionChoice } from './revision-choice.tsx'
import { type Revised, RevisionFacts } from './revision-facts.tsx'
import { useRevision } from './use-revision.ts'

export type RevisionFormProps<Revision> = {
  draft?: Revision | undefined
  inForce?: Revision | undefined
  onClose: () => void
}
type Whole<Revision> = { revisions: Revision[]; people: PersonName[] }

/** What is particular to one of the statements that top management signs. */
export type Statement<Revision extends Revised> = {
  name: 'scope' | 'policy'
  record: 'scope-statement' | 'quality-policy'
  clause: string
  approve: CommandContract
  /** Why a draft cannot be signed, whoever signs. */
  refusalOf: (draft: Revision) => Answer
  Form: ComponentType<RevisionFormProps<Revision>>
}

type Props<Revision extends Revised> = {
  statement: Statement<Revision>
  answered: { data: Whole<Revision> | undefined; error: Problem | null; refetch: () => unknown }
  body: (shown: Revision, inForce: Revision | undefined) => ReactNode
  steps?: (inForce: Revision) => ReactNode
}

/** A statement with its revisions: read, written anew, signed by top management, and looked at again. */
export function RevisedPage<Revision extends Revised>({ statement, answered, body, steps }: Props<Revision>) {
  const { t } = useTranslation('context-ui')
  const why = useRefusalText('context')
  const { data: whole, error } = answered
  const { name, clause } = statement
  const write = whole && <WriteRevision statement={statement} whole={whole} />
  const isWritten = whole && whole.revisions.length > 0
  return (
    <ContextFrame
      tab={name}
      actions={isWritten && <RevisionSteps statement={statement} whole={whole} write={write} steps={steps} />}
    >
      {error && <ErrorState why={why(error)} onAgain={again(answered)} />}
      {!whole && !error && <LinesLoading lines={8} />}
      {whole && !isWritten && (
        <Section>
          <EmptyState title={t(`${name}.empty`)} why={t(`${name}.emptyWhy`)} clause={clause} action={write} />
        </Section>
      )}
      {isWritten && <Shown statement={statement} whole={whole} body={body} />}
    </ContextFrame>
  )
}

type PartProps<Revision extends Revised> = { statement: Statement<Revision>; whole: Whole<Revision> }

function Shown<Revision extends Revised>({
  statement,
  whole,
  body,
}: PartProps<Revision> & Pick<Props<Revision>, 'body'>) {
  const { t } = useTranslation('context-ui')
  const words = useHistoryWords()
  const { shown, showRevision, inForce, draft } = useRevision(whole.revisions)
  if (!shown) return null
  return (
    <Stack gap="md">
      <DraftNotice draft={draft} shown={shown} onShow={showRevision} />
      {shown === draft && <AwaitsApproval refusal={statement.refusalOf(draft)} />}
      <Section
        title={
          <Group gap={8}>
            {t('revisions.number', { revision: shown.revision })} <StatePill state={shown.state} />
          </Group>
        }
        aside={<RevisionChoice revisions={whole.revisions} shown={shown.revision} onShow={showRevision} />}
      >
        <RevisionFacts revised={shown} people={whole.people} />
      </Section>
      {body(shown, inForce)}
      {inForce && <WhatChanged record={statement.record} recordId={inForce.id} />}
      <RecordHistory recordId={shown.id} words={words} />
    </Stack>
  )
}

/** The first draft, or the draft that is there, or the next revision. */
function WriteRevision<Revision extends Revised>({ statement: { name, Form }, whole }: PartProps<Revision>) {
  const { t } = useTranslation('context-ui')
  const may = useMay()
  const [open, setOpen] = useState(false)
  const { draft, inForce } = useRevision(whole.revisions)
  const close = () => setOpen(false)
  if (!may('context.manage')) return null
  const words = t(draft ? 'revisions.changeDraft' : inForce ? 'revisions.revise' : `${name}.write`)
  return (
    <>
      <Button variant={whole.revisions.length > 0 ? 'default' : 'filled'} onClick={() => setOpen(true)}>
        {words}
      </Button>
      <Dialog open={open} onClose={close} title={words} size={860}>
        <Form draft={draft} inForce={inForce} onClose={close} />
      </Dialog>
    </>
  )
}

type StepProps<Revision extends Revised> = PartProps<Revision> & {
  write: ReactNode
  steps: Props<Revision>['steps'] | undefined
}

function RevisionSteps<Revision extends Revised>({ statement, whole, write, steps }: StepProps<Revision>) {
  const { t } = useTranslation('context')
  const { person, roles } = useSession()
  const { draft, inForce, shown } = useRevision(whole.revisions)
  const doer = { id: person?.id ?? '', roles }
  return (
    <>
      <Button variant="default" px={9} aria-label={t('context-ui:print')} onClick={() => window.print()}>
        <IconPrinter size={16} aria-hidden />
      </Button>
      {inForce && <ReviewStep record={statement.record} recordId={inForce.id} refusal={leadershipReviews(doer)} />}
      {write}
      {draft && shown === draft && (
        <ApproveRevision
          approve={statement.approve}
          draft={draft}
          title={t(`tabs.${statement.name}`)}
          refusal={firstRefusal(approverIsNoAuthor(doer.id, draft.authorIds), statement.refusalOf(draft))}
        />
      )}
      {inForce && steps?.(inForce)}
    </>
  )
}
