import { Checkbox, Stack } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FieldGroup, Form } from '#design/step/form-field.tsx'
import { toast } from '#design/step/toast.tsx'
import { useTell } from '#platform/browser/asking/query.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { ChangeOrganisation, type Organisation } from '../../contract.ts'
import { roles } from '../../rules/roles.ts'
import { settingsOf } from '../../rules/settings.ts'

/** In which roles nobody works without an authenticator app. */
export function RequireSecondFactor({ organisation: { id, version, settings } }: { organisation: Organisation }) {
  const { t } = useTranslation('identity')
  const why = useRefusalText('identity')
  const change = useTell(ChangeOrganisation, { alsoRefresh: ['session'] })
  const [chosen, choose] = useState<readonly string[]>(settingsOf(settings).secondFactorFor)
  const submit = async () => {
    const secondFactorFor = roles.filter((role) => chosen.includes(role))
    await change.tell({ id, settings: { secondFactorFor } }, { version })
    toast(t('saved'))
  }
  return (
    <Form
      submit={t('save')}
      submitting={change.telling}
      problem={why(change.problem)}
      onSubmit={(event) => {
        event.preventDefault()
        void submit().catch(() => undefined)
      }}
    >
      <FieldGroup label={t('organisation.secondFactorFor')} hint={t('organisation.secondFactorHint')}>
        <Checkbox.Group value={[...chosen]} onChange={choose}>
          <Stack gap={6} mt={4}>
            {roles.map((role) => (
              <Checkbox key={role} value={role} label={t(`roles.${role}.name`)} />
            ))}
          </Stack>
        </Checkbox.Group>
      </FieldGroup>
    </Form>
  )
}
