import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Chip } from '#design/word/chip.tsx'
import { ConfirmWithReason } from '#design/step/confirm-with-reason.tsx'
import { DateText } from '#design/word/date-text.tsx'
import { Dialog } from '#design/step/dialog.tsx'
import { ErrorState } from '#design/state/error-state.tsx'
import { type Fact, FactList } from '#design/word/fact-list.tsx'
import { LinesLoading } from '#design/state/loading.tsx'
import { PersonChip } from '#design/word/person-chip.tsx'
import { RecordNumber } from '#design/word/record-number.tsx'
import { RefusableButton } from '#design/step/refusable-button.tsx'
import { Section } from '#design/section.tsx'
import { SidePanel } from '#design/register/side-panel.tsx'
import { titleOf } from '#kernel/records/work.ts'
import { useStep } from '#modules/actions/ui/embed.tsx'
import { RecordHistory, useNamed } from '#modules/identity/ui/embed.tsx'
import { again } from '#platform/browser/asking/again.ts'
import { useAsk } from '#platform/browser/asking/query.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { useSession } from '#platform/browser/session.ts'
import { AcceptIssue, CloseIssue, type IssueLine, TheIssue } from '../../contract/issues.ts'
import { issueLifecycle } from '../../lifecycle.ts'
import { proposerChanges } from '../../rules/issues.ts'
import { ownerReviews } from '../../rules/reviews.ts'
import { ReviewStep } from '../reviews/review-entry.tsx'
import { WhatChanged } from '../reviews/what-changed.tsx'
import { EffectPill, ReviewDay, StatePill, useHistoryWords, useSaid } from '../words.tsx'
import { IssueForm } from './issue-form.tsx'

/** An issue beside its list: what it is, whose it is, and what changed since it was last looked at. */
export function IssuePanel({ id, onClose }: { id: string | undefined; onClose: () => void }) {
  const { t } = useTranslation('context')
  const why = useRefusalText('context')
  const said = useSaid()
  const words = useHistoryWords()
  const asked = useAsk(TheIssue, { id: id ?? '' }, { when: Boolean(id) })
  const issue = asked.data?.id === id ? asked.data : undefined
  return (
    <SidePanel
      open={Boolean(id)}
      onClose={onClose}
      wide
      title={issue ? titleOf(said(issue)) : t('tabs.issues')}
      before={
        issue && (
          <>
            <RecordNumber strong>{issue.number}</RecordNumber>
            <StatePill state={issue.state} />
            <Chip>{t(`kinds.${issue.kind}`)}</Chip>
          </>
        )
      }
      actions={issue && <IssueSteps issue={issue} />}
    >
      {asked.error && <ErrorState why={why(asked.error)} onAgain={again(asked)} />}
      {!issue && !asked.error && <LinesLoading lines={8} />}
      {issue && (
        <>
          <IssueFacts issue={issue} />
          <WhatChanged record="issue" recordId={issue.id} />
          <RecordHistory recordId={issue.id} words={words} />
        </>
      )}
    </SidePanel>
  )
}

function IssueFacts({ issue }: { issue: IssueLine }) {
  const { t } = useTranslation('context')
  const named = useNamed()
  const facts: Fact[] = [
    ...(['statementEn', 'statementAr'] as const)
      .filter((field) => issue[field])
      .map((field) => ({ label: t(`fields.${field}`), value: issue[field], wide: true })),
    { label: t('fields.topic'), value: t(`topics.${issue.topic}`) },
    { label: t('fields.effect'), value: <EffectPill effect={issue.effect} /> },
    ...(issue.effectNote ? [{ label: t('fields.effectNote'), value: issue.effectNote, wide: true }] : []),
    {
      label: t('fields.owner'),
      value: <PersonChip name={named({ nameEn: issue.ownerNameEn, nameAr: issue.ownerNameAr })} />,
    },
    {
      label: t('fields.nextReview'),
      value: <ReviewDay day={issue.nextReview} stands={issue.state === 'current'} />,
    },
    { label: t('fields.reviewedOn'), value: <DateText value={issue.reviewedOn} /> },
    { label: t('fields.changedOn'), value: <DateText value={issue.changedOn} /> },
    ...(issue.closedReason ? [{ label: t('fields.closedReason'), value: issue.closedReason, wide: true }] : []),
  ]
  return (
    <Section>
      <FactList facts={facts} />
    </Section>
  )
}

function IssueSteps({ issue }: { issue: IssueLine }) {
  const { t } = useTranslation('context-ui')
  const why = useRefusalText('context')
  const { person, roles, may } = useSession()
  const [asking, ask] = useState<'change' | 'close'>()
  const accept = useStep(AcceptIssue, 'context')
  const end = useStep(CloseIssue, 'context')
  const close = () => ask(undefined)
  const doer = { id: person?.id ?? '', roles }
  const words = { version: issue.version }
  const { id } = issue
  if (issueLifecycle.isFinal(issue.state)) return null
  return (
    <>
      {issueLifecycle.may(issue.state, 'review') && (
        <ReviewStep record="issue" recordId={id} refusal={ownerReviews(doer, issue.ownerId)} />
      )}
      {issueLifecycle.may(issue.state, 'accept') && may('context.manage') && (
        <Button loading={accept.busy} onClick={() => void accept.runAloud({ id }, words, t('done.acceptIssue'))}>
          {t('issues.accept')}
        </Button>
      )}
      {may('context.propose') && (
        <RefusableButton variant="default" refusal={why(proposerChanges(doer, issue))} onClick={() => ask('change')}>
          {t('change')}
        </RefusableButton>
      )}
      {may('context.manage') && (
        <Button variant="subtle" color="gray" onClick={() => ask('close')}>
          {t('issues.close')}
        </Button>
      )}
      <Dialog open={asking === 'change'} onClose={close} title={t('issues.change')} size={720}>
        <IssueForm issue={issue} onClose={close} />
      </Dialog>
      <ConfirmWithReason
        open={asking === 'close'}
        onClose={close}
        title={t('issues.close')}
        what={t('issues.closeWhat')}
        confirm={t('issues.close')}
        danger
        busy={end.busy}
        problem={end.problem}
        onConfirm={(reason) => void end.run({ id, reason }, words, t('done.close'), close)}
      />
    </>
  )
}
