import { Button, Group, SimpleGrid, Stack } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import { schemaResolver, useForm } from '@mantine/form'
import { IconCalendar } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '#design/state/error-state.tsx'
import { fieldLook, FormProblem } from '#design/step/form-field.tsx'
import { PageLoading } from '#design/state/loading.tsx'
import { Page } from '#design/page.tsx'
import { Section } from '#design/section.tsx'
import { toast } from '#design/step/toast.tsx'
import type { InputOf } from '#kernel/contract.ts'
import { useAsk, useTell } from '#platform/browser/asking/query.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { ProposeAudit } from '../../contract/audit.ts'
import { auditHasScope } from '../../rules/audit.ts'
import { useErrors } from '../errors.ts'
import { AuditFields } from './audit-fields.tsx'
import { TeamField } from './team-field.tsx'
import { useProposal } from './use-proposal.ts'
import { TheOrganisation } from '#modules/identity/contract.ts'

/** A new audit, from nothing or from the programme. */
export function ProposeAuditPage() {
  const why = useRefusalText('audits')
  const proposal = useProposal()
  const organisation = useAsk(TheOrganisation, {})
  const problem = proposal.problem ?? organisation.error
  if (problem) return <ErrorState why={why(problem)} onAgain={() => location.reload()} />
  if (!proposal.values || !organisation.data) return <PageLoading />
  return <ProposeAuditForm values={{ ...proposal.values, edition: organisation.data.edition }} />
}

type Values = InputOf<typeof ProposeAudit>

function ProposeAuditForm({ values: initialValues }: { values: Values }) {
  const { t } = useTranslation('audits-ui')
  const { t: design } = useTranslation('design')
  const why = useRefusalText('audits')
  const navigate = useNavigate()
  const [tried, setTried] = useState(false)
  const propose = useTell(ProposeAudit)
  const form = useForm<Values>({ initialValues, validate: schemaResolver(ProposeAudit.input, { sync: true }) })
  const { values } = form
  const errorOf = useErrors(form.errors, propose.problem)
  const submit = form.onSubmit(
    (input) =>
      propose.tell(input).then(
        ({ id }) => {
          toast(t('propose.done'))
          void navigate({ to: '/audits/$id', params: { id } as never })
        },
        () => window.scrollTo({ top: 0 }),
      ),
    () => window.scrollTo({ top: 0 }),
  )
  const date = (field: 'from' | 'to') => ({
    valueFormat: 'D MMM YYYY',
    leftSection: <IconCalendar size={15} aria-hidden />,
    clearable: true,
    value: values[field],
    onChange: (value: string | null) => {
      form.setFieldValue(field, value)
      if (field === 'from' && value && (!values.to || values.to < value)) form.setFieldValue('to', value)
    },
  })
  const hasErrors = Object.keys(form.errors).length > 0
  return (
    <Page
      title={t('propose.title')}
      caption={t('propose.caption')}
      trail={[{ title: t('register.title'), to: '/audits' }]}
    >
      <form
        noValidate
        onSubmit={(event) => {
          setTried(true)
          submit(event)
        }}
      >
        <Stack gap="md" maw={920}>
          <FormProblem>
            {why(propose.problem) ??
              (hasErrors ? why({ key: 'malformed', code: 'malformed', details: {} } as never) : '')}
          </FormProblem>
          <AuditFields
            values={values}
            set={(field, value) => form.setFieldValue(field, value as never)}
            errorOf={errorOf}
            scopeError={tried ? why(auditHasScope(values.scope)) : undefined}
          />
          <Section title={t('form.when')} caption={t('form.whenCaption')}>
            <SimpleGrid cols={{ base: 1, xs: 2 }} verticalSpacing={0}>
              <DateInput {...fieldLook({ label: t('from'), error: errorOf('from') })} {...date('from')} />
              <DateInput
                {...fieldLook({ label: t('to'), error: errorOf('to') })}
                {...date('to')}
                {...(values.from ? { minDate: values.from } : {})}
              />
            </SimpleGrid>
          </Section>
          <Section title={t('team')} caption={t('form.teamCaption')}>
            <TeamField
              team={values.team}
              onChange={(team) => form.setFieldValue('team', team)}
              scope={values.scope}
              from={values.from}
              to={values.to}
              type={values.type}
              externalLead={values.externalLead ?? ''}
              error={errorOf('team')}
            />
          </Section>
          <Group justify="flex-end">
            <Button variant="default" onClick={() => window.history.back()}>
              {design('cancel')}
            </Button>
            <Button type="submit" loading={propose.telling}>
              {t('propose.open')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Page>
  )
}
