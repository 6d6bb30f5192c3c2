import { Checkbox, SimpleGrid, Stack, Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { FieldGroup } from '#design/step/form-field.tsx'
import { useSession } from '#platform/browser/session.ts'
import { ChangePolicy, type Commitment, DraftPolicy, type QualityPolicy } from '../../contract/policy.ts'
import { commitmentsAsked, policyIsSaid } from '../../rules/policy.ts'
import type { RevisionFormProps } from '../revisions/revised-page.tsx'
import { RevisionForm } from '../revisions/revision-form.tsx'
import { useRevisionForm } from '../revisions/use-revision-form.ts'

type Described = Pick<QualityPolicy, 'statementEn' | 'statementAr' | 'commitments' | 'changeReason'>
const blank: Described = { statementEn: '', statementAr: '', commitments: [], changeReason: '' }

/** The policy in the words of top management, held against what it has to say. */
export function PolicyForm({ draft, inForce, onClose }: RevisionFormProps<QualityPolicy>) {
  const { t } = useTranslation('context')
  const { organisation } = useSession()
  const { form, state } = useRevisionForm({
    write: DraftPolicy,
    change: ChangePolicy,
    draft,
    inForce,
    blank,
    refusalOf: ({ statementEn, statementAr }) =>
      policyIsSaid({ statementEn: statementEn.trim(), statementAr: statementAr.trim() }),
    onClose,
  })
  return (
    <RevisionForm state={state} onClose={onClose}>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md" verticalSpacing={4}>
        <Textarea {...state.area('statementEn', 8)} dir="ltr" lang="en" data-autofocus />
        <Textarea {...state.area('statementAr', 8)} dir="rtl" lang="ar" />
      </SimpleGrid>
      <FieldGroup label={t('fields.commitments')} hint={t('context-ui:policy.commitmentsHint')}>
        <Checkbox.Group
          value={form.values.commitments}
          onChange={(commitments) => form.setFieldValue('commitments', commitments as Commitment[])}
        >
          <Stack gap={8} mt={4}>
            {commitmentsAsked(organisation?.edition ?? '9001:2015').map((one) => (
              <Checkbox key={one} value={one} label={t(`commitments.${one}`)} />
            ))}
          </Stack>
        </Checkbox.Group>
      </FieldGroup>
    </RevisionForm>
  )
}
