import { Checkbox, SimpleGrid, Stack, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FieldGroup, fieldLook, Form } from '#design/step/form-field.tsx'
import { newId } from '#kernel/ids.ts'
import { firstRefusal } from '#kernel/refusal.ts'
import { useStep } from '#modules/actions/ui/embed.tsx'
import { useFieldTexts, useRefusalText } from '#platform/browser/refusal-text.ts'
import { useSession } from '#platform/browser/session.ts'
import { ChangePolicy, type Commitment, DraftPolicy, type QualityPolicy } from '../../contract/policy.ts'
import { commitmentsAsked, policyIsSaid } from '../../rules/policy.ts'
import { revisionSaysWhy } from '../../rules/scope.ts'

type Described = Pick<QualityPolicy, 'statementEn' | 'statementAr' | 'commitments' | 'changeReason'>

const described = ({ statementEn, statementAr, commitments, changeReason }: Described): Described => ({
  statementEn,
  statementAr,
  commitments,
  changeReason,
})
const blank: Described = { statementEn: '', statementAr: '', commitments: [], changeReason: '' }

type Props = { draft?: QualityPolicy | undefined; inForce?: QualityPolicy | undefined; onClose: () => void }

/** The policy in the words of top management, held against what it has to say. */
export function PolicyForm({ draft, inForce, onClose }: Props) {
  const { t } = useTranslation('context')
  const why = useRefusalText('context')
  const { fieldTexts } = useFieldTexts('context')
  const { organisation } = useSession()
  const write = useStep(DraftPolicy, 'context')
  const change = useStep(ChangePolicy, 'context')
  const step = draft ? change : write
  const [tried, setTried] = useState(false)
  const from = draft ? described(draft) : inForce ? { ...described(inForce), changeReason: '' } : blank
  const form = useForm({ initialValues: { id: draft?.id ?? newId(), ...from } })
  const { values } = form
  const revision = draft?.revision ?? (inForce ? inForce.revision + 1 : 1)
  const refusal = firstRefusal(
    policyIsSaid({ statementEn: values.statementEn.trim(), statementAr: values.statementAr.trim() }),
    revisionSaysWhy(revision, values.changeReason.trim()),
  )
  const errors = fieldTexts(step.raw)
  const area = (name: 'statementEn' | 'statementAr' | 'changeReason', rows: number) => ({
    ...form.getInputProps(name),
    ...fieldLook({ label: t(`fields.${name}`), error: errors[name] }),
    autosize: true,
    minRows: rows,
  })
  const send = (input: typeof form.values) => {
    setTried(true)
    if (refusal) return
    if (draft) {
      const words = { version: draft.version, earlier: { id: draft.id, ...described(draft) } }
      void change.run(input, words, t('context-ui:done.change'), onClose)
    } else void write.run(input, {}, t('context-ui:done.draft'), onClose)
  }
  return (
    <Form
      submit={t('context-ui:revisions.keepDraft')}
      submitting={step.busy}
      onCancel={onClose}
      problem={step.problem ?? (tried ? why(refusal) : undefined)}
      onSubmit={form.onSubmit(send)}
    >
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md" verticalSpacing={4}>
        <Textarea {...area('statementEn', 8)} dir="ltr" lang="en" data-autofocus />
        <Textarea {...area('statementAr', 8)} dir="rtl" lang="ar" />
      </SimpleGrid>
      <FieldGroup label={t('fields.commitments')} hint={t('context-ui:policy.commitmentsHint')}>
        <Checkbox.Group
          value={values.commitments}
          onChange={(commitments) => form.setFieldValue('commitments', commitments as Commitment[])}
        >
          <Stack gap={8} mt={4}>
            {commitmentsAsked(organisation?.edition ?? '9001:2015').map((one) => (
              <Checkbox key={one} value={one} label={t(`commitments.${one}`)} />
            ))}
          </Stack>
        </Checkbox.Group>
      </FieldGroup>
      {revision > 1 && <Textarea {...area('changeReason', 2)} dir="auto" withAsterisk />}
    </Form>
  )
}
