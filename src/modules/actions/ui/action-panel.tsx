import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Chip } from '#design/word/chip.tsx'
import { DateText } from '#design/word/date-text.tsx'
import { ErrorState } from '#design/state/error-state.tsx'
import { type Fact, FactList } from '#design/word/fact-list.tsx'
import { useFormats } from '#design/word/formats.tsx'
import { PageLink } from '#design/link.tsx'
import { LinesLoading } from '#design/state/loading.tsx'
import { RecordNumber } from '#design/word/record-number.tsx'
import { Section } from '#design/section.tsx'
import { SidePanel } from '#design/register/side-panel.tsx'
import { ThePerson } from '#modules/identity/contract.ts'
import { RecordHistory, useNamed } from '#modules/identity/ui/embed.tsx'
import { titleOf } from '#kernel/records/work.ts'
import { Links } from '#platform/browser/page/links-tab.tsx'
import { again } from '#platform/browser/asking/again.ts'
import { useAsk } from '#platform/browser/asking/query.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { useMay } from '#platform/browser/session.ts'
import { type Action, TheAction } from '../contract.ts'
import { isOverdue } from '../rules.ts'
import { ActionSteps } from './steps/action-steps.tsx'
import { EvidenceList } from './evidence/evidence-list.tsx'
import { historyWords } from './history-words.ts'
import { ActionPill, DueText, useToday } from './words.tsx'

/** An action beside its list: the promise, what was done, and the next step. */
export function ActionPanel({ id, onClose }: { id: string | undefined; onClose: () => void }) {
  const { t } = useTranslation('actions')
  const why = useRefusalText('actions')
  const asked = useAsk(TheAction, { id: id ?? '' }, { when: Boolean(id) })
  const action = asked.data?.id === id ? asked.data : undefined
  return (
    <SidePanel
      open={Boolean(id)}
      onClose={onClose}
      title={action ? titleOf(action.description) : t('register.title')}
      before={action && <Marks action={action} />}
      actions={action && <ActionSteps action={action} />}
    >
      {asked.error && <ErrorState why={why(asked.error)} onAgain={again(asked)} />}
      {!action && !asked.error && <LinesLoading lines={8} />}
      {action && <ActionFacts action={action} />}
    </SidePanel>
  )
}

function Marks({ action }: { action: Action }) {
  const { t } = useTranslation('actions')
  return (
    <>
      {action.number && <RecordNumber strong>{action.number}</RecordNumber>}
      <ActionPill state={action.state} />
      <Chip>{t(`kinds.${action.kind}`)}</Chip>
    </>
  )
}

const pathOf: Readonly<Record<string, string>> = {
  nonconformity: '/nonconformities/',
  audit: '/audits/',
  'assessment-answer': '/implementation/answers/',
  change: '/changes/',
}

function ActionFacts({ action }: { action: Action }) {
  const { t } = useTranslation('actions')
  const { number } = useFormats()
  const late = isOverdue(action, useToday())
  const path = pathOf[action.aboutRecord]
  const plansChange = useMay()('implementation.propose-change') && action.aboutRecord !== 'change'
  const about = t([`about.${action.aboutRecord}`, 'about.other'])
  const promise: Fact[] = [
    { label: t('fields.description'), value: action.description, wide: true },
    { label: t('fields.owner'), value: <PersonName id={action.ownerId} /> },
    { label: t('fields.due'), value: <DueText due={action.due} original={action.originalDue} late={late} /> },
    { label: t('fields.about'), value: path ? <PageLink to={path + action.aboutId}>{about}</PageLink> : about },
    { label: t('fields.cycle'), value: number(action.cycle) },
    ...reasons(action, t),
  ]
  return (
    <>
      <Section title={t('panel.promise')}>
        <FactList facts={promise} />
        {plansChange && action.state !== 'cancelled' && (
          <Text mt="sm" className="no-print">
            <PageLink to="/changes" search={{ fromRecord: 'action', fromId: action.id }}>
              {t('panel.planChange')}
            </PageLink>
          </Text>
        )}
      </Section>
      {action.done && (
        <Section title={t('panel.result')}>
          <FactList facts={resultFacts(action, t)} />
        </Section>
      )}
      <Links record="action" id={action.id} narrow />
      <RecordHistory recordId={action.id} words={historyWords} />
    </>
  )
}

type Say = (key: string) => string

const reasons = (action: Action, t: Say): Fact[] =>
  (['returnedReason', 'postponedReason', 'reopenedReason', 'cancelledReason'] as const)
    .filter((field) => action[field])
    .map((field) => ({ label: t(`fields.${field}`), value: action[field], wide: true }))

const resultFacts = (action: Action, t: Say): Fact[] => [
  { label: t('fields.done'), value: action.done, wide: true },
  { label: t('fields.doneOn'), value: <DateText value={action.doneOn} /> },
  { label: t('fields.verified'), value: action.verifiedBy ? <PersonName id={action.verifiedBy} /> : null },
  { label: t('fields.evidence'), value: <EvidenceList evidence={action.evidence} />, wide: true },
  ...(action.verifiedNote ? [{ label: t('fields.verifiedNote'), value: action.verifiedNote, wide: true }] : []),
  ...(action.verdict
    ? [
        { label: t('fields.verdict'), value: t(`verdicts.${action.verdict}`) },
        { label: t('fields.concludedNote'), value: action.concludedNote, wide: true },
      ]
    : []),
]

function PersonName({ id }: { id: string }) {
  const named = useNamed()
  const person = useAsk(ThePerson, { id }).data
  return (
    <Text size="sm" component="bdi">
      {person ? named(person) : '…'}
    </Text>
  )
}
