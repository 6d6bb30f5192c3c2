import { Radio, Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '#design/step/dialog.tsx'
import { FieldGroup, fieldLook, Form } from '#design/step/form-field.tsx'
import { toast } from '#design/step/toast.tsx'
import { useTell } from '#platform/browser/asking/query.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import type { PlanAnswer } from '../../../contract/audit.ts'
import { RuleOnObjection } from '../../../contract/plan.ts'
import { memberHasLeft } from '../../../rules/planning/team.ts'
import type { WholeAudit } from '../../audit/steps/steps.ts'
import { teamOf, useNames } from '../../words.tsx'

type Props = { answer: PlanAnswer; whole: WholeAudit; onClose: () => void }
const rulings = ['replaced', 'overruled'] as const

/** The lead's answer: the member is replaced, or stays and why. */
export function RulingDialog({ answer, whole, onClose }: Props) {
  const { t } = useTranslation('audits-ui')
  const { t: design } = useTranslation('design')
  const why = useRefusalText('audits')
  const { nameOf } = useNames()
  const stillThere = answer.member ? why(memberHasLeft(answer.member.id, teamOf(whole.team))) : undefined
  const [ruling, setRuling] = useState<(typeof rulings)[number]>(stillThere ? 'overruled' : 'replaced')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const rule = useTell(RuleOnObjection, { alsoRefresh: ['platform'] })
  const submit = () => {
    setTried(true)
    if (reason.trim() === '' || (ruling === 'replaced' && stillThere)) return
    void rule.tell({ id: answer.id, ruling, reason }, { version: answer.version }).then(
      () => {
        toast(t('ruling.done'))
        onClose()
      },
      () => undefined,
    )
  }
  return (
    <Dialog open onClose={onClose} title={t('answers.rule')} size={520}>
      <Form
        submit={t('answers.rule')}
        submitting={rule.telling}
        onCancel={onClose}
        problem={why(rule.problem)}
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        {answer.member && (
          <Text size="sm" mb="sm">
            {t('answers.against', { name: nameOf(answer.member) })} <bdi>{answer.reason}</bdi>
          </Text>
        )}
        <FieldGroup label={t('ruling.label')} error={tried && ruling === 'replaced' ? stillThere : undefined} required>
          <Stack gap={8} mt={6}>
            {rulings.map((value) => (
              <Radio
                key={value}
                name="ruling"
                label={t(`ruling.${value}`)}
                description={value === 'replaced' ? stillThere : undefined}
                checked={ruling === value}
                onChange={() => setRuling(value)}
              />
            ))}
          </Stack>
        </FieldGroup>
        <Textarea
          {...fieldLook({
            label: design('reason.label'),
            error: tried && reason.trim() === '' ? design('reason.required') : undefined,
            required: true,
          })}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </Form>
    </Dialog>
  )
}
