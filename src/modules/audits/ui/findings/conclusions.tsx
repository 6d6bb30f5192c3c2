import { Alert, Select, SimpleGrid, Text, Textarea } from '@mantine/core'
import { schemaResolver, useForm } from '@mantine/form'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '#design/state/empty-state.tsx'
import { FactList } from '#design/word/fact-list.tsx'
import { LeaveDialog } from '#design/step/leave-dialog.tsx'
import { fieldLook, Form } from '#design/step/form-field.tsx'
import { RefusableButton } from '#design/step/refusable-button.tsx'
import { Section } from '#design/section.tsx'
import { StatusPill } from '#design/word/status-pill.tsx'
import { toast } from '#design/step/toast.tsx'
import type { Tone } from '#design/tokens.ts'
import { firstRefusal } from '#kernel/refusal.ts'
import { useTell } from '#platform/browser/asking/query.tsx'
import { useLeaving } from '#platform/browser/page/use-leaving.ts'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { useSession } from '#platform/browser/session.ts'
import { ConcludeAudit } from '../../contract/report.ts'
import { Conclusion, Fulfilment, fulfilments } from '../../contract/words.ts'
import type { AuditState } from '../../lifecycle.ts'
import { conclusionMayBeWritten } from '../../rules/audit.ts'
import { actorLeads } from '../../rules/planning/team.ts'
import type { WholeAudit } from '../audit/steps/steps.ts'
import { useErrors } from '../errors.ts'
import { teamOf } from '../words.tsx'

const toneOf: Record<string, Tone> = {
  fulfilled: 'good',
  'largely-fulfilled': 'info',
  'partly-fulfilled': 'warning',
  'not-fulfilled': 'bad',
}

/** What the team concludes: how far the criteria are fulfilled, and what the reader should know besides. */
export function Conclusions({ whole }: { whole: WholeAudit }) {
  const { t } = useTranslation('audits-ui')
  const why = useRefusalText('audits')
  const { person } = useSession()
  const [writing, setWriting] = useState(false)
  const { audit } = whole
  const { conclusion } = audit
  const refusal = why(
    firstRefusal(actorLeads(person?.id ?? '', teamOf(whole.team)), conclusionMayBeWritten(audit.state as AuditState)),
  )
  const write = (
    <RefusableButton
      refusal={refusal}
      size={conclusion ? 'compact-sm' : 'sm'}
      variant={conclusion ? 'light' : 'filled'}
      onClick={() => setWriting(true)}
    >
      {t(conclusion ? 'execution.change' : 'findingsPage.conclude')}
    </RefusableButton>
  )
  return (
    <Section title={t('findingsPage.conclusion')} aside={conclusion && !writing && write}>
      {writing ? (
        <ConclusionForm whole={whole} onClose={() => setWriting(false)} />
      ) : conclusion ? (
        <FactList
          facts={[
            {
              label: t('findingsPage.fulfilment'),
              value: (
                <StatusPill tone={toneOf[conclusion.fulfilment] ?? 'neutral'}>
                  {t(`audits:fulfilments.${conclusion.fulfilment}`)}
                </StatusPill>
              ),
              wide: true,
            },
            { label: t('findingsPage.conclusionText'), value: conclusion.text, wide: true },
            { label: t('findingsPage.unresolved'), value: conclusion.unresolved },
            { label: t('findingsPage.notCovered'), value: conclusion.notCovered },
            { label: t('findingsPage.recommendation'), value: conclusion.recommendation, wide: true },
          ]}
        />
      ) : (
        <EmptyState title={t('findingsPage.noConclusion')} why={t('findingsPage.noConclusionWhy')} action={write} />
      )}
    </Section>
  )
}

/** How far the criteria are fulfilled is for the team to say: nothing is chosen for them. */
const empty = {
  text: '',
  fulfilment: '' as Conclusion['fulfilment'],
  unresolved: '',
  notCovered: '',
  recommendation: '',
}

function ConclusionForm({ whole: { audit }, onClose }: { whole: WholeAudit; onClose: () => void }) {
  const { t } = useTranslation('audits-ui')
  const why = useRefusalText('audits')
  const conclude = useTell(ConcludeAudit, { alsoRefresh: ['platform'] })
  const form = useForm<Conclusion>({
    initialValues: audit.conclusion ?? empty,
    validate: schemaResolver(Conclusion, { sync: true }),
  })
  const errorOf = useErrors(form.errors, conclude.problem)
  const leaving = useLeaving(() => form.isDirty(), onClose)
  const area = (name: 'text' | 'unresolved' | 'notCovered' | 'recommendation', required = false) => (
    <Textarea
      {...form.getInputProps(name)}
      {...fieldLook({
        label: t(`findingsPage.${name === 'text' ? 'conclusionText' : name}`),
        hint: t(`findingsPage.${name}Hint`),
        error: errorOf(name),
        required,
      })}
      dir="auto"
    />
  )
  return (
    <Form
      submit={t('findingsPage.keepConclusion')}
      submitting={conclude.telling}
      onCancel={leaving.cancel}
      problem={why(conclude.problem)}
      onSubmit={form.onSubmit((conclusion) =>
        conclude.tell({ id: audit.id, conclusion, distribution: audit.distribution }, { version: audit.version }).then(
          () => {
            toast(t('findingsPage.concluded'))
            onClose()
          },
          () => undefined,
        ),
      )}
    >
      <LeaveDialog {...leaving.dialog} />
      {conclude.problem?.code === 'stale' && (
        <Alert color="orange" mb="sm">
          <Text size="sm">{t('findingsPage.conclusionStale')}</Text>
        </Alert>
      )}
      <Select
        {...fieldLook({ label: t('findingsPage.fulfilment'), error: errorOf('fulfilment'), required: true })}
        maw={420}
        allowDeselect={false}
        data={fulfilments.map((one) => ({ value: one, label: t(`audits:fulfilments.${one}`) }))}
        value={form.values.fulfilment || null}
        onChange={(one) => one && form.setFieldValue('fulfilment', Fulfilment.parse(one))}
      />
      {area('text', true)}
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm" verticalSpacing={0}>
        {area('unresolved')}
        {area('notCovered')}
      </SimpleGrid>
      {area('recommendation')}
    </Form>
  )
}
