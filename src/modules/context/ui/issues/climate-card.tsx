import { Button, Group, SegmentedControl, Text, Textarea } from '@mantine/core'
import { schemaResolver, useForm } from '@mantine/form'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '#design/step/dialog.tsx'
import { type Fact, FactList } from '#design/word/fact-list.tsx'
import { FieldGroup, fieldLook, Form } from '#design/step/form-field.tsx'
import { PersonChip } from '#design/word/person-chip.tsx'
import { Section } from '#design/section.tsx'
import { StatusPill } from '#design/word/status-pill.tsx'
import { newId } from '#kernel/ids.ts'
import { useStep } from '#modules/actions/ui/embed.tsx'
import { PersonPicker, useNamed } from '#modules/identity/ui/embed.tsx'
import { useAsk } from '#platform/browser/asking/query.tsx'
import { useFieldTexts, useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { useMay, useSession } from '#platform/browser/session.ts'
import {
  ChangeClimateDecision,
  type ClimateDecision,
  DecideClimate,
  TheClimateDecision,
} from '../../contract/issues.ts'
import { climateIsReasoned } from '../../rules/issues.ts'
import { ownerReviews } from '../../rules/reviews.ts'
import { ReviewStep } from '../reviews/review-entry.tsx'
import { WhatChanged } from '../reviews/what-changed.tsx'
import { ReviewDay } from '../words.tsx'

/** Whether climate change matters to the system: asked of everybody since 2024, answered once, with the reason. */
export function ClimateCard() {
  const { t } = useTranslation('context-ui')
  const asked = useAsk(TheClimateDecision, {})
  const mayManage = useMay()('context.manage')
  const [open, setOpen] = useState<'form' | 'changes'>()
  const close = () => setOpen(undefined)
  if (!asked.data) return null
  const { decision } = asked.data
  return (
    <Section
      title={t('climate.title')}
      caption={t('climate.caption')}
      aside={
        <Group gap="xs" className="no-print">
          {decision && (
            <Button variant="subtle" size="xs" onClick={() => setOpen('changes')}>
              {t('changes.title')}
            </Button>
          )}
          {decision && <ClimateReview decision={decision} />}
          {mayManage && (
            <Button variant={decision ? 'default' : 'filled'} size="xs" onClick={() => setOpen('form')}>
              {t(decision ? 'change' : 'climate.decide')}
            </Button>
          )}
        </Group>
      }
    >
      {decision ? <ClimateFacts decision={decision} /> : <Text size="sm">{t('climate.undecided')}</Text>}
      <Dialog open={open === 'form'} onClose={close} title={t('climate.title')}>
        <ClimateForm decision={decision} onClose={close} />
      </Dialog>
      {decision && (
        <Dialog open={open === 'changes'} onClose={close} title={t('climate.title')} size={720}>
          <WhatChanged record="climate-decision" recordId={decision.id} />
        </Dialog>
      )}
    </Section>
  )
}

type Decided = ClimateDecision & { ownerNameEn: string; ownerNameAr: string }

function ClimateReview({ decision }: { decision: Decided }) {
  const { person, roles } = useSession()
  const refusal = ownerReviews({ id: person?.id ?? '', roles }, decision.ownerId)
  return <ReviewStep record="climate-decision" recordId={decision.id} refusal={refusal} small />
}

function ClimateFacts({ decision }: { decision: Decided }) {
  const { t } = useTranslation('context')
  const named = useNamed()
  const facts: Fact[] = [
    {
      label: t('fields.isRelevant'),
      value: (
        <StatusPill tone={decision.isRelevant ? 'warning' : 'neutral'}>
          {t(`context-ui:climate.${decision.isRelevant ? 'relevant' : 'notRelevant'}`)}
        </StatusPill>
      ),
    },
    { label: t('fields.nextReview'), value: <ReviewDay day={decision.nextReview} /> },
    {
      label: t('fields.owner'),
      value: <PersonChip name={named({ nameEn: decision.ownerNameEn, nameAr: decision.ownerNameAr })} />,
    },
    { label: t('fields.reason'), value: decision.reason, wide: true },
  ]
  return <FactList facts={facts} columns={3} />
}

function ClimateForm({ decision, onClose }: { decision: Decided | null; onClose: () => void }) {
  const { t } = useTranslation('context')
  const why = useRefusalText('context')
  const { textOf } = useFieldTexts('context')
  const { person } = useSession()
  const decide = useStep(DecideClimate, 'context')
  const change = useStep(ChangeClimateDecision, 'context')
  const [tried, setTried] = useState(false)
  const form = useForm({
    initialValues: {
      id: decision?.id ?? newId(),
      isRelevant: decision?.isRelevant ?? true,
      reason: decision?.reason ?? '',
      ownerId: decision?.ownerId ?? person?.id ?? '',
    },
    validate: schemaResolver(ChangeClimateDecision.input, { sync: true }),
  })
  const step = decision ? change : decide
  const unreasoned = climateIsReasoned(form.values.reason.trim())
  const send = (input: typeof form.values) => {
    setTried(true)
    if (unreasoned) return
    if (decision) void change.run(input, { version: decision.version }, t('context-ui:done.change'), onClose)
    else void decide.run(input, {}, t('context-ui:done.decideClimate'), onClose)
  }
  return (
    <Form
      submit={t('context-ui:climate.decide')}
      submitting={step.busy}
      onCancel={onClose}
      problem={step.problem}
      onSubmit={form.onSubmit(send)}
    >
      <FieldGroup label={t('fields.isRelevant')} required>
        <div>
          <SegmentedControl
            value={form.values.isRelevant ? 'yes' : 'no'}
            onChange={(value) => form.setFieldValue('isRelevant', value === 'yes')}
            data={[
              { value: 'yes', label: t('context-ui:climate.relevant') },
              { value: 'no', label: t('context-ui:climate.notRelevant') },
            ]}
          />
        </div>
      </FieldGroup>
      <Textarea
        {...form.getInputProps('reason')}
        {...fieldLook({
          label: t('fields.reason'),
          hint: t('context-ui:climate.reasonHint'),
          error: tried ? why(unreasoned) : undefined,
          required: true,
        })}
        dir="auto"
        autosize
        minRows={3}
        data-autofocus
      />
      <PersonPicker
        label={t('fields.owner')}
        required
        error={form.errors['ownerId'] && textOf('required')}
        value={form.values.ownerId || null}
        onChange={(ownerId) => form.setFieldValue('ownerId', ownerId ?? '')}
      />
    </Form>
  )
}
