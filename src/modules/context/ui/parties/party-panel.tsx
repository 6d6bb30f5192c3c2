import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmWithReason } from '#design/step/confirm-with-reason.tsx'
import { DateText } from '#design/word/date-text.tsx'
import { Dialog } from '#design/step/dialog.tsx'
import { ErrorState } from '#design/state/error-state.tsx'
import { type Fact, FactList } from '#design/word/fact-list.tsx'
import { LinesLoading } from '#design/state/loading.tsx'
import { PersonChip } from '#design/word/person-chip.tsx'
import { Section } from '#design/section.tsx'
import { SidePanel } from '#design/register/side-panel.tsx'
import type { OutputOf } from '#kernel/contract.ts'
import { useStep } from '#modules/actions/ui/embed.tsx'
import { RecordHistory, useNamed } from '#modules/identity/ui/embed.tsx'
import { again } from '#platform/browser/asking/again.ts'
import { useAsk } from '#platform/browser/asking/query.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { useSession } from '#platform/browser/session.ts'
import { CloseParty, TheParty } from '../../contract/parties.ts'
import { interestedPartyLifecycle } from '../../lifecycle.ts'
import { ownerReviews } from '../../rules/reviews.ts'
import { ReviewStep } from '../reviews/review-entry.tsx'
import { WhatChanged } from '../reviews/what-changed.tsx'
import { ReviewDay, StatePill, useHistoryWords } from '../words.tsx'
import { PartyForm } from './party-form.tsx'
import { Requirements } from './requirements.tsx'

type Party = OutputOf<typeof TheParty>

/** An interested party beside its list: why it matters, what it asks for, and what changed. */
export function PartyPanel({ id, onClose }: { id: string | undefined; onClose: () => void }) {
  const { t } = useTranslation('context')
  const why = useRefusalText('context')
  const named = useNamed()
  const words = useHistoryWords()
  const asked = useAsk(TheParty, { id: id ?? '' }, { when: Boolean(id) })
  const party = asked.data?.id === id ? asked.data : undefined
  return (
    <SidePanel
      open={Boolean(id)}
      onClose={onClose}
      wide
      title={party ? named(party) : t('tabs.parties')}
      before={party && <StatePill state={party.state} />}
      actions={party && <PartySteps party={party} />}
    >
      {asked.error && <ErrorState why={why(asked.error)} onAgain={again(asked)} />}
      {!party && !asked.error && <LinesLoading lines={8} />}
      {party && (
        <>
          <PartyFacts party={party} />
          <Requirements party={party} />
          <WhatChanged record="interested-party" recordId={party.id} />
          <RecordHistory recordId={party.id} words={words} />
        </>
      )}
    </SidePanel>
  )
}

function PartyFacts({ party }: { party: Party }) {
  const { t } = useTranslation('context')
  const named = useNamed()
  const facts: Fact[] = [
    { label: t('fields.relevance'), value: party.relevance, wide: true },
    {
      label: t('fields.owner'),
      value: <PersonChip name={named({ nameEn: party.ownerNameEn, nameAr: party.ownerNameAr })} />,
    },
    { label: t('fields.nextReview'), value: <ReviewDay day={party.nextReview} stands={party.state === 'current'} /> },
    { label: t('fields.reviewedOn'), value: <DateText value={party.reviewedOn} /> },
    { label: t('fields.changedOn'), value: <DateText value={party.changedOn} /> },
    ...(party.closedReason ? [{ label: t('fields.closedReason'), value: party.closedReason, wide: true }] : []),
  ]
  return (
    <Section>
      <FactList facts={facts} />
    </Section>
  )
}

function PartySteps({ party }: { party: Party }) {
  const { t } = useTranslation('context-ui')
  const { person, roles, may } = useSession()
  const [asking, ask] = useState<'change' | 'close'>()
  const end = useStep(CloseParty, 'context')
  const close = () => ask(undefined)
  if (!interestedPartyLifecycle.may(party.state, 'change')) return null
  const refusal = ownerReviews({ id: person?.id ?? '', roles }, party.ownerId)
  return (
    <>
      <ReviewStep record="interested-party" recordId={party.id} refusal={refusal} />
      {may('context.manage') && (
        <>
          <Button variant="default" onClick={() => ask('change')}>
            {t('change')}
          </Button>
          <Button variant="subtle" color="gray" onClick={() => ask('close')}>
            {t('parties.close')}
          </Button>
        </>
      )}
      <Dialog open={asking === 'change'} onClose={close} title={t('parties.change')} size={640}>
        <PartyForm party={party} onClose={close} />
      </Dialog>
      <ConfirmWithReason
        open={asking === 'close'}
        onClose={close}
        title={t('parties.close')}
        what={t('parties.closeWhat')}
        confirm={t('parties.close')}
        danger
        busy={end.busy}
        problem={end.problem}
        onConfirm={(reason) =>
          void end.run({ id: party.id, reason }, { version: party.version }, t('done.close'), close)
        }
      />
    </>
  )
}
