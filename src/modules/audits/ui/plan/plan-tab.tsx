import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { IconMessageQuestion, IconPencil, IconWand } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DateText } from '#design/word/date-text.tsx'
import { EmptyState } from '#design/state/empty-state.tsx'
import { ErrorState } from '#design/state/error-state.tsx'
import { useFormats } from '#design/word/formats.tsx'
import { LinesLoading } from '#design/state/loading.tsx'
import { RefusableButton } from '#design/step/refusable-button.tsx'
import { Section } from '#design/section.tsx'
import { StatusPill } from '#design/word/status-pill.tsx'
import type { Tone } from '#design/tokens.ts'
import { firstRefusal } from '#kernel/refusal.ts'
import { again } from '#platform/browser/asking/again.ts'
import { useAsk } from '#platform/browser/asking/query.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { useMay } from '#platform/browser/session.ts'
import { TheItinerary } from '../../contract/plan.ts'
import type { ItineraryRow } from '../../contract/words.ts'
import type { AuditState } from '../../lifecycle.ts'
import { auditHasDates, auditMayBeChanged } from '../../rules/audit.ts'
import { NextStep } from '../audit/steps/next-step.tsx'
import type { Itinerary, WholeAudit } from '../audit/steps/steps.ts'
import { DayTracks } from './itinerary/day-tracks.tsx'
import { DraftDialog } from './draft-dialog.tsx'
import { ItineraryTable } from './itinerary/itinerary-table.tsx'
import { ObjectDialog } from './answers/object-to-member.tsx'
import { PlanAnswers } from './answers/plan-answers.tsx'
import { PlanEditor } from './plan-editor.tsx'

const toneOf: Readonly<Record<string, Tone>> = { draft: 'neutral', issued: 'waiting', accepted: 'good' }

/** Who is where when, with whom; and what the auditees say to it. */
export function PlanTab({ whole }: { whole: WholeAudit }) {
  const why = useRefusalText('audits')
  const asked = useAsk(TheItinerary, { id: whole.audit.id })
  const itinerary = asked.data?.id === whole.audit.id ? asked.data : undefined
  if (asked.error) return <ErrorState why={why(asked.error)} onAgain={again(asked)} />
  if (!itinerary)
    return (
      <Section>
        <LinesLoading lines={8} />
      </Section>
    )
  return <Plan whole={whole} itinerary={itinerary} />
}

type Editing = { rows: ItineraryRow[]; version: number }

function Plan({ whole, itinerary }: { whole: WholeAudit; itinerary: Itinerary }) {
  const { t } = useTranslation('audits-ui')
  const why = useRefusalText('audits')
  const may = useMay()
  const [editing, setEditing] = useState<Editing>()
  const [drafting, setDrafting] = useState(false)
  const { audit } = whole
  const refusal = why(firstRefusal(auditMayBeChanged(audit.state as AuditState), auditHasDates(audit)))
  const edit = (rows: readonly ItineraryRow[]) => setEditing({ rows: [...rows], version: itinerary.version })
  if (editing)
    return (
      <PlanEditor whole={whole} first={editing.rows} version={editing.version} onClose={() => setEditing(undefined)} />
    )
  const draft = (
    <RefusableButton
      variant="default"
      refusal={refusal}
      leftSection={<IconWand size={16} aria-hidden />}
      onClick={() => setDrafting(true)}
    >
      {t('plan.draft')}
    </RefusableButton>
  )
  return (
    <Stack gap="md">
      <AuditeeBar whole={whole} />
      <Section
        title={t('plan.title')}
        caption={<PlanCaption itinerary={itinerary} whole={whole} />}
        aside={
          <Group gap="xs" className="no-print">
            <StatusPill tone={toneOf[itinerary.planState] ?? 'neutral'}>
              {t(`audits:states.plan.${itinerary.planState}`)}
            </StatusPill>
            {may('audits.plan') && itinerary.rows.length > 0 && (
              <>
                {draft}
                <RefusableButton
                  variant="default"
                  refusal={refusal}
                  leftSection={<IconPencil size={16} aria-hidden />}
                  onClick={() => edit(itinerary.rows)}
                >
                  {t('plan.edit')}
                </RefusableButton>
              </>
            )}
          </Group>
        }
      >
        {itinerary.rows.length === 0 ? (
          <EmptyState
            title={t('plan.empty')}
            why={t('plan.emptyWhy')}
            clause="9.2.2"
            {...(may('audits.plan')
              ? {
                  action: (
                    <Group gap="xs" justify="center">
                      <RefusableButton variant="default" refusal={refusal} onClick={() => edit([])}>
                        {t('plan.byHand')}
                      </RefusableButton>
                      {draft}
                    </Group>
                  ),
                }
              : {})}
          />
        ) : (
          <Stack gap="lg">
            <DayTracks itinerary={itinerary} />
            <ItineraryTable itinerary={itinerary} edition={audit.edition} />
          </Stack>
        )}
      </Section>
      <PlanAnswers whole={whole} />
      {drafting && (
        <DraftDialog
          whole={whole}
          onClose={() => setDrafting(false)}
          onDraft={(rows) => {
            setDrafting(false)
            edit(rows)
          }}
        />
      )}
    </Stack>
  )
}

function PlanCaption({ whole: { audit }, itinerary }: { whole: WholeAudit; itinerary: Itinerary }) {
  const { t } = useTranslation('audits-ui')
  const { number } = useFormats()
  if (itinerary.planState === 'draft' || !audit.planIssuedAt) return t('plan.draftCaption')
  return (
    <>
      {t('plan.revision', { revision: number(itinerary.planRevision) })} · <DateText value={audit.planIssuedAt} />
    </>
  )
}

/** For who is audited: here is a plan, say yes or say what stands against it. */
function AuditeeBar({ whole }: { whole: WholeAudit }) {
  const { t } = useTranslation('audits-ui')
  const may = useMay()
  const [objecting, setObjecting] = useState(false)
  if (!whole.me.isAuditee || whole.audit.planState !== 'issued' || !may('audits.answer-plan')) return null
  return (
    <Alert
      color="grape"
      icon={<IconMessageQuestion size={18} aria-hidden />}
      title={t('plan.yourAnswer')}
      className="no-print"
    >
      <Text size="sm" mb="sm">
        {t('plan.yourAnswerWhy')}
      </Text>
      <Group gap="xs">
        <NextStep whole={whole} />
        <Button variant="default" onClick={() => setObjecting(true)}>
          {t('object.open')}
        </Button>
      </Group>
      <ObjectDialog whole={whole} open={objecting} onClose={() => setObjecting(false)} />
    </Alert>
  )
}
