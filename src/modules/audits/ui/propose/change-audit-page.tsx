import { Button, Group, Stack } from '@mantine/core'
import { schemaResolver, useForm } from '@mantine/form'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '#design/state/error-state.tsx'
import { FormProblem } from '#design/step/form-field.tsx'
import { PageLoading } from '#design/state/loading.tsx'
import { Page } from '#design/page.tsx'
import { RecordNumber } from '#design/word/record-number.tsx'
import { RefusableButton } from '#design/step/refusable-button.tsx'
import { toast } from '#design/step/toast.tsx'
import type { InputOf } from '#kernel/contract.ts'
import { again } from '#platform/browser/asking/again.ts'
import { useAsk, useTell } from '#platform/browser/asking/query.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { usePathValue } from '#platform/browser/page/view-state.ts'
import { type Audit, ChangeAudit, TheAudit } from '../../contract/audit.ts'
import type { AuditState } from '../../lifecycle.ts'
import { auditHasScope, auditMayBeChanged } from '../../rules/audit.ts'
import { useErrors } from '../errors.ts'
import { AuditPill } from '../words.tsx'
import { AuditFields } from './audit-fields.tsx'

type Values = InputOf<typeof ChangeAudit>

export function ChangeAuditPage() {
  const why = useRefusalText('audits')
  const id = usePathValue('id')
  const asked = useAsk(TheAudit, { id })
  // What was read first stays in the form; a newer version is told by the server's "stale".
  const [first, setFirst] = useState<Audit>()
  const audit = first ?? (asked.data?.audit.id === id ? asked.data.audit : undefined)
  if (!first && audit) setFirst(audit)
  if (!audit) return asked.error ? <ErrorState why={why(asked.error)} onAgain={again(asked)} /> : <PageLoading />
  return <ChangeAuditForm key={audit.id} audit={audit} />
}

const valuesOf = (
  { id, type, title, objectives, reason, scope, ...rest }: Audit,
  auditeeId: string | null,
): Values => ({
  id,
  type,
  title,
  objectives,
  reason,
  scope,
  edition: rest.edition,
  criteria: rest.criteria,
  method: rest.method,
  methodNote: rest.methodNote,
  language: rest.language,
  auditeeId,
  externalLead: rest.externalLead,
  externalBody: rest.externalBody,
})

function ChangeAuditForm({ audit }: { audit: Audit }) {
  const { t } = useTranslation('audits-ui')
  const { t: design } = useTranslation('design')
  const why = useRefusalText('audits')
  const navigate = useNavigate()
  const whole = useAsk(TheAudit, { id: audit.id })
  const change = useTell(ChangeAudit, { alsoRefresh: ['platform'] })
  const form = useForm<Values>({
    initialValues: valuesOf(audit, whole.data?.auditee?.id ?? null),
    validate: schemaResolver(ChangeAudit.input, { sync: true }),
  })
  const errorOf = useErrors(form.errors, change.problem)
  const back = () => void navigate({ to: '/audits/$id', params: { id: audit.id } as never })
  const submit = form.onSubmit((input) =>
    change.tell(input, { version: audit.version }).then(
      () => {
        toast(t('change.done'))
        back()
      },
      () => window.scrollTo({ top: 0 }),
    ),
  )
  return (
    <Page
      title={t('change.title')}
      caption={t('change.caption')}
      trail={[
        { title: t('register.title'), to: '/audits' },
        { title: audit.number ?? audit.title, to: `/audits/${audit.id}` },
      ]}
      before={
        <>
          {audit.number && <RecordNumber strong>{audit.number}</RecordNumber>}
          <AuditPill state={audit.state} />
        </>
      }
    >
      <form noValidate onSubmit={submit}>
        <Stack gap="md" maw={920}>
          <FormProblem>{why(change.problem)}</FormProblem>
          <AuditFields
            values={form.values}
            set={(field, value) => form.setFieldValue(field, value as never)}
            errorOf={errorOf}
            scopeError={why(auditHasScope(form.values.scope))}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={back}>
              {design('cancel')}
            </Button>
            <RefusableButton
              type="submit"
              loading={change.telling}
              refusal={why(auditMayBeChanged(audit.state as AuditState))}
            >
              {t('change.submit')}
            </RefusableButton>
          </Group>
        </Stack>
      </form>
    </Page>
  )
}
