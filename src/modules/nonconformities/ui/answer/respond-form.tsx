import { ActionIcon, Button, Group, SegmentedControl, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import { schemaResolver, useForm } from '@mantine/form'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { FieldGroup, fieldLook, Form } from '#design/step/form-field.tsx'
import { Section } from '#design/section.tsx'
import { firstRefusal } from '#kernel/refusal.ts'
import type { Promised } from '#modules/actions/contract.ts'
import { useStep, useToday } from '#modules/actions/ui/embed.tsx'
import { useFieldTexts, useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { CauseMethod, RespondToNonconformity } from '../../contract.ts'
import type { WholeNonconformity } from '../../contract/register.ts'
import { correctionIsDone, responseHasCause, responsePlansAction } from '../../rules.ts'
import { causeHints, correctionHints } from '../../rules/hints.ts'
import { Coach } from '../coach.tsx'
import { keepAnswer, keptAnswer } from './kept-answer.ts'
import { PromisedActions } from './promised-actions.tsx'
import { actionsNow } from '../words.tsx'

type Values = {
  id: string
  correction: string
  correctedOn: string
  extent: string
  causeMethod: CauseMethod
  whys: string[]
  cause: string
  noActionReason: string
  criterion: string
  actions: Promised[]
}

/** Where an answer begins: what was typed before, what was returned, or empty lines. */
function beginning(one: WholeNonconformity, today: string): Values {
  const kept = keptAnswer<Values>(one.id, one.cycle)
  if (kept) return { ...kept, id: one.id }
  const drafts = actionsNow(one)
    .filter(({ state }) => state === 'draft')
    .map(({ id, kind, description, ownerId, due }) => ({ id, kind, description, ownerId, due }))
  if (one.response) {
    const { cycle: _, by: __, on: ___, ...words } = one.response
    return { id: one.id, ...words, actions: drafts }
  }
  const blank = { correction: '', extent: '', cause: '', noActionReason: '', criterion: '' }
  return { id: one.id, ...blank, correctedOn: today, causeMethod: 'five-whys', whys: ['', ''], actions: drafts }
}

const tidy = (values: Values): Values => ({ ...values, whys: values.whys.filter((why) => why.trim() !== '') })

/** The answer on one page: correction, cause, corrective actions. */
export function RespondForm({ one }: { one: WholeNonconformity }) {
  const { t } = useTranslation('nonconformities')
  const today = useToday()
  const why = useRefusalText('nonconformities')
  const { textOf, fieldTexts } = useFieldTexts('nonconformities')
  const respond = useStep(RespondToNonconformity, 'nonconformities', ['actions'])
  const form = useForm<Values>({
    initialValues: beginning(one, today),
    onValuesChange: (values) => keepAnswer(one.id, one.cycle, values),
    transformValues: tidy,
    validate: (values) =>
      schemaResolver(RespondToNonconformity.input, { sync: true })(tidy(values)) as Record<string, string>,
  })
  const { values } = form
  const errors = fieldTexts(respond.raw)
  const errorOf = (name: string) => (form.errors[name] ? textOf(String(form.errors[name])) : errors[name])
  const complete = tidy(values)
  const tried = Object.keys(form.errors).length > 0 || respond.raw !== undefined
  const refusal = firstRefusal(
    correctionIsDone(values.correctedOn, today),
    values.cause && tried ? responseHasCause(complete, one.statement) : undefined,
    tried ? responsePlansAction(one.grade, values.actions, values.noActionReason) : undefined,
  )
  const area = (
    name: 'correction' | 'extent' | 'cause' | 'criterion' | 'noActionReason',
    required: boolean,
    hint?: string,
  ) => (
    <Textarea
      {...form.getInputProps(name)}
      {...fieldLook({ label: t(`fields.${name}`), error: errorOf(name), required, ...(hint ? { hint } : {}) })}
      dir="auto"
      autosize
      minRows={2}
    />
  )
  return (
    <Form
      submit={t('steps.respond')}
      submitting={respond.busy}
      problem={respond.problem ?? why(refusal)}
      onSubmit={form.onSubmit(
        (input) =>
          void respond.run(input, { version: one.version }, t('done.respond'), () =>
            keepAnswer(one.id, one.cycle, undefined),
          ),
      )}
    >
      <Stack gap="md">
        <Section title={t('parts.one')} caption={t('parts.oneCaption')}>
          {area('correction', true, t('fields.correctionHint'))}
          <DateInput
            {...form.getInputProps('correctedOn')}
            {...fieldLook({ label: t('fields.correctedOn'), error: errorOf('correctedOn'), required: true })}
            maxDate={today}
            maw={240}
          />
          {area('extent', true, t('fields.extentHint'))}
          <Coach hints={correctionHints(values.correction, values.extent)} />
        </Section>
        <Section title={t('parts.two')} caption={t('parts.twoCaption')}>
          <FieldGroup label={t('fields.causeMethod')}>
            <div>
              <SegmentedControl
                {...form.getInputProps('causeMethod')}
                data={CauseMethod.options.map((method) => ({ value: method, label: t(`methods.${method}`) }))}
              />
            </div>
          </FieldGroup>
          {values.causeMethod === 'five-whys' && (
            <Whys whys={values.whys} onChange={(whys) => form.setFieldValue('whys', whys)} />
          )}
          {area('cause', true, t('fields.causeHint'))}
          <Coach hints={causeHints(values.cause)} />
        </Section>
        <Section title={t('parts.three')} caption={t('parts.threeCaption')}>
          <PromisedActions
            actions={values.actions}
            errorOf={errorOf}
            onChange={(actions) => form.setFieldValue('actions', actions)}
          />
          {values.actions.every(({ kind }) => kind !== 'corrective') &&
            one.grade === 'minor' &&
            area('noActionReason', false)}
          {area('criterion', false, t('fields.criterionHint'))}
          <Text size="xs" c="dimmed">
            {t('parts.saved')}
          </Text>
        </Section>
      </Stack>
    </Form>
  )
}

function Whys({ whys, onChange }: { whys: string[]; onChange: (whys: string[]) => void }) {
  const { t } = useTranslation('nonconformities')
  return (
    <FieldGroup label={t('fields.whys')}>
      <Stack gap={6} mt={4}>
        {whys.map((one, at) => (
          <Group key={at} gap={6} wrap="nowrap" style={{ paddingInlineStart: at * 12 }}>
            <TextInput
              aria-label={t('fields.why', { count: at + 1 })}
              placeholder={t('fields.why', { count: at + 1 })}
              style={{ flex: 1 }}
              dir="auto"
              maxLength={200}
              value={one}
              onChange={(event) => {
                const text = event.currentTarget.value
                onChange(whys.map((other, place) => (place === at ? text : other)))
              }}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              size={34}
              aria-label={t('steps.removeWhy')}
              onClick={() => onChange(whys.filter((_, place) => place !== at))}
            >
              <IconX size={16} aria-hidden />
            </ActionIcon>
          </Group>
        ))}
        {whys.length < 9 && (
          <div>
            <Button
              variant="default"
              size="xs"
              leftSection={<IconPlus size={14} aria-hidden />}
              onClick={() => onChange([...whys, ''])}
            >
              {t('fields.addWhy')}
            </Button>
          </div>
        )}
      </Stack>
    </FieldGroup>
  )
}
