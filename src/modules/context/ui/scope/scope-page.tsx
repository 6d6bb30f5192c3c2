import { Button, Group, Stack } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '#design/step/dialog.tsx'
import { EmptyState } from '#design/state/empty-state.tsx'
import { ErrorState } from '#design/state/error-state.tsx'
import { LinesLoading } from '#design/state/loading.tsx'
import { Section } from '#design/section.tsx'
import type { OutputOf } from '#kernel/contract.ts'
import { firstRefusal } from '#kernel/refusal.ts'
import { RecordHistory } from '#modules/identity/ui/embed.tsx'
import { useAsk } from '#platform/browser/query.tsx'
import { useRefusalText } from '#platform/browser/refusal-text.ts'
import { useSession } from '#platform/browser/session.ts'
import { ApproveScope, TheScope } from '../../contract/scope.ts'
import { leadershipReviews } from '../../rules/reviews.ts'
import { approverIsNoAuthor, scopeIsComplete, whatIsLeftOutIsJustified } from '../../rules/scope.ts'
import { ContextFrame } from '../context-frame.tsx'
import { ReviewStep } from '../reviews/review-entry.tsx'
import { WhatChanged } from '../reviews/what-changed.tsx'
import { ApproveRevision } from '../revisions/approve-revision.tsx'
import { DraftNotice } from '../revisions/draft-notice.tsx'
import { RevisionChoice } from '../revisions/revision-choice.tsx'
import { RevisionFacts } from '../revisions/revision-facts.tsx'
import { useRevision } from '../revisions/use-revision.ts'
import { StatePill, useHistoryWords } from '../words.tsx'
import { CertificateText } from './certificate-text.tsx'
import { ScopeFacts } from './scope-facts.tsx'
import { ScopeForm } from './scope-form.tsx'

type Whole = OutputOf<typeof TheScope>

export function ScopePage() {
  const { t } = useTranslation('context')
  const why = useRefusalText('context')
  const asked = useAsk(TheScope, {})
  return (
    <ContextFrame tab="scope" actions={asked.data && <ScopeSteps whole={asked.data} />}>
      {asked.error && <ErrorState why={why(asked.error)} onAgain={() => void asked.refetch()} />}
      {!asked.data && !asked.error && <LinesLoading lines={8} />}
      {asked.data?.revisions.length === 0 && (
        <Section>
          <EmptyState
            title={t('context-ui:scope.empty')}
            why={t('context-ui:scope.emptyWhy')}
            clause="4.3"
            action={<WriteScope whole={asked.data} />}
          />
        </Section>
      )}
      {asked.data && asked.data.revisions.length > 0 && <Shown whole={asked.data} />}
    </ContextFrame>
  )
}

function Shown({ whole }: { whole: Whole }) {
  const { t } = useTranslation('context-ui')
  const words = useHistoryWords()
  const { shown, showRevision, inForce, draft } = useRevision(whole.revisions)
  if (!shown) return null
  return (
    <Stack gap="md">
      <DraftNotice draft={draft} shown={shown} onShow={showRevision} />
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
      <Section>
        <ScopeFacts scope={shown} />
      </Section>
      <CertificateText certificate={shown.certificate} />
      {inForce && <WhatChanged record="scope-statement" recordId={inForce.id} />}
      <RecordHistory recordId={shown.id} words={words} />
    </Stack>
  )
}

/** The first draft, or the draft that is there, or the next revision. */
function WriteScope({ whole }: { whole: Whole }) {
  const { t } = useTranslation('context-ui')
  const { may } = useSession()
  const [open, setOpen] = useState(false)
  const { draft, inForce } = useRevision(whole.revisions)
  const close = () => setOpen(false)
  if (!may('context.manage')) return null
  const words = t(draft ? 'revisions.changeDraft' : inForce ? 'revisions.revise' : 'scope.write')
  return (
    <>
      <Button variant={whole.revisions.length > 0 ? 'default' : 'filled'} onClick={() => setOpen(true)}>
        {words}
      </Button>
      <Dialog open={open} onClose={close} title={words} size={860}>
        <ScopeForm draft={draft} inForce={inForce} onClose={close} />
      </Dialog>
    </>
  )
}

function ScopeSteps({ whole }: { whole: Whole }) {
  const { t } = useTranslation('context')
  const { person, roles, organisation } = useSession()
  const { draft, inForce, shown } = useRevision(whole.revisions)
  const doer = { id: person?.id ?? '', roles }
  if (whole.revisions.length === 0) return null
  return (
    <>
      <Button variant="default" px={9} aria-label={t('context-ui:print')} onClick={() => window.print()}>
        <IconPrinter size={16} aria-hidden />
      </Button>
      {inForce && <ReviewStep record="scope-statement" recordId={inForce.id} refusal={leadershipReviews(doer)} />}
      <WriteScope whole={whole} />
      {draft && shown === draft && (
        <ApproveRevision
          approve={ApproveScope}
          draft={draft}
          title={t('tabs.scope')}
          refusal={firstRefusal(
            approverIsNoAuthor(doer.id, draft.authorIds),
            scopeIsComplete(draft),
            whatIsLeftOutIsJustified(organisation?.edition ?? '9001:2015', draft.notApplicable),
          )}
        />
      )}
    </>
  )
}
