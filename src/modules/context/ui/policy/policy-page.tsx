import { Button, Group, SimpleGrid, Stack, Text } from '@mantine/core'
import { IconCheck, IconMinus, IconPrinter } from '@tabler/icons-react'
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
import type { Edition } from '#modules/standards/rules.ts'
import { useAsk } from '#platform/browser/query.tsx'
import { useRefusalText } from '#platform/browser/refusal-text.ts'
import { useSession } from '#platform/browser/session.ts'
import { ApprovePolicy, type QualityPolicy, ThePolicy } from '../../contract/policy.ts'
import { commitmentsAsked, policyCommits } from '../../rules/policy.ts'
import { leadershipReviews } from '../../rules/reviews.ts'
import { approverIsNoAuthor } from '../../rules/scope.ts'
import { ContextFrame } from '../context-frame.tsx'
import { ReviewStep } from '../reviews/review-entry.tsx'
import { WhatChanged } from '../reviews/what-changed.tsx'
import { ApproveRevision } from '../revisions/approve-revision.tsx'
import { DraftNotice } from '../revisions/draft-notice.tsx'
import { RevisionChoice } from '../revisions/revision-choice.tsx'
import { RevisionFacts } from '../revisions/revision-facts.tsx'
import { useRevision } from '../revisions/use-revision.ts'
import { StatePill, useHistoryWords } from '../words.tsx'
import { Acknowledgements, AcknowledgeStep } from './acknowledgements.tsx'
import { PolicyForm } from './policy-form.tsx'

type Whole = OutputOf<typeof ThePolicy>

export function PolicyPage() {
  const { t } = useTranslation('context-ui')
  const why = useRefusalText('context')
  const asked = useAsk(ThePolicy, {})
  return (
    <ContextFrame tab="policy" actions={asked.data && <PolicySteps whole={asked.data} />}>
      {asked.error && <ErrorState why={why(asked.error)} onAgain={() => void asked.refetch()} />}
      {!asked.data && !asked.error && <LinesLoading lines={8} />}
      {asked.data?.revisions.length === 0 && (
        <Section>
          <EmptyState
            title={t('policy.empty')}
            why={t('policy.emptyWhy')}
            clause="5.2"
            action={<WritePolicy whole={asked.data} />}
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
      <Section title={t('context:tabs.policy')}>
        <PolicyText policy={shown} />
      </Section>
      {inForce && <Acknowledgements whole={whole} />}
      {inForce && <WhatChanged record="quality-policy" recordId={inForce.id} />}
      <RecordHistory recordId={shown.id} words={words} />
    </Stack>
  )
}

function PolicyText({ policy }: { policy: QualityPolicy }) {
  const { t } = useTranslation('context')
  const said = [
    { language: 'en', text: policy.statementEn },
    { language: 'ar', text: policy.statementAr },
  ].filter(({ text }) => text !== '')
  return (
    <Stack gap="md">
      <SimpleGrid cols={{ base: 1, sm: said.length }} spacing="lg">
        {said.map(({ language, text }) => (
          <Text
            key={language}
            lang={language}
            dir={language === 'ar' ? 'rtl' : 'ltr'}
            style={{ whiteSpace: 'pre-line' }}
          >
            {text}
          </Text>
        ))}
      </SimpleGrid>
      <Stack gap={4}>
        <Text size="xs" c="dimmed">
          {t('fields.commitments')}
        </Text>
        {commitmentsAsked(policy.edition as Edition).map((one) => {
          const isSaid = policy.commitments.includes(one)
          return (
            <Group key={one} gap={6} wrap="nowrap" align="flex-start">
              {isSaid ? (
                <IconCheck size={16} role="img" aria-label={t('context-ui:policy.says')} style={{ flex: 'none' }} />
              ) : (
                <IconMinus size={16} role="img" aria-label={t('context-ui:policy.lacks')} style={{ flex: 'none' }} />
              )}
              <Text size="sm" c={isSaid ? undefined : 'dimmed'}>
                {t(`commitments.${one}`)}
              </Text>
            </Group>
          )
        })}
      </Stack>
    </Stack>
  )
}

/** The first draft, or the draft that is there, or the next revision. */
function WritePolicy({ whole }: { whole: Whole }) {
  const { t } = useTranslation('context-ui')
  const { may } = useSession()
  const [open, setOpen] = useState(false)
  const { draft, inForce } = useRevision(whole.revisions)
  const close = () => setOpen(false)
  if (!may('context.manage')) return null
  const words = t(draft ? 'revisions.changeDraft' : inForce ? 'revisions.revise' : 'policy.write')
  return (
    <>
      <Button variant={whole.revisions.length > 0 ? 'default' : 'filled'} onClick={() => setOpen(true)}>
        {words}
      </Button>
      <Dialog open={open} onClose={close} title={words} size={860}>
        <PolicyForm draft={draft} inForce={inForce} onClose={close} />
      </Dialog>
    </>
  )
}

function PolicySteps({ whole }: { whole: Whole }) {
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
      {inForce && <ReviewStep record="quality-policy" recordId={inForce.id} refusal={leadershipReviews(doer)} />}
      <WritePolicy whole={whole} />
      {draft && shown === draft && (
        <ApproveRevision
          approve={ApprovePolicy}
          draft={draft}
          title={t('tabs.policy')}
          refusal={firstRefusal(
            approverIsNoAuthor(doer.id, draft.authorIds),
            policyCommits(organisation?.edition ?? '9001:2015', draft.commitments),
          )}
        />
      )}
      {inForce && <AcknowledgeStep policy={inForce} whole={whole} />}
    </>
  )
}
