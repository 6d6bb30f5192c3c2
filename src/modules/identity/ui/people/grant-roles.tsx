import { Alert, Checkbox, Stack, Text } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import { IconInfoCircle } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { firstRefusal } from '#kernel/refusal.ts'
import { FieldGroup, fieldLook, FormProblem } from '#design/step/form-field.tsx'
import { RefusableButton } from '#design/step/refusable-button.tsx'
import { toast } from '#design/step/toast.tsx'
import { useTell } from '#platform/browser/asking/query.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { useSession } from '#platform/browser/session.ts'
import { GrantRoles as Grant, type Person } from '../../contract.ts'
import { granterIsAnother, guestIsBounded, guestIsOnlyGuest } from '../../rules.ts'
import { type Role, roles as allRoles } from '../../rules/roles.ts'
import { AuditsPicker } from './audits-picker.tsx'

/** What a person is in the management system. Whoever may not grant reads it here. */
export function GrantRoles({ person }: { person: Person }) {
  const { t } = useTranslation('identity')
  const why = useRefusalText('identity')
  const session = useSession()
  const grant = useTell(Grant, { alsoRefresh: ['session'] })
  const [roles, setRoles] = useState(person.roles as Role[])
  const [audits, setAudits] = useState<readonly string[]>(person.scope?.audits ?? [])
  const [expiresOn, setExpiresOn] = useState(person.expiresOn)
  const isGuest = roles.includes('external-auditor')
  const scope = isGuest ? { audits: [...audits] } : null

  const mayGrant = session.may('identity.grant')
  const themselves = granterIsAnother(session.person?.id ?? '', person.id)
  const reason = mayGrant ? why(themselves) : t('people.grantedByAdministrator')
  const refusal = reason ?? why(firstRefusal(guestIsOnlyGuest(roles), guestIsBounded(roles, scope, expiresOn)))
  /** A box is grey when no grant could hold it together with the others. */
  const whyNot = (role: Role) =>
    roles.includes(role) || roles.length === 0 ? undefined : why(guestIsOnlyGuest([...roles, role]))
  const turn = (role: Role) => setRoles(roles.includes(role) ? roles.filter((one) => one !== role) : [...roles, role])
  const submit = () =>
    grant
      .tell({ id: person.id, roles, scope, expiresOn: isGuest ? expiresOn : null }, { version: person.version })
      .then(() => toast(t('people.granted')))

  return (
    <Stack gap="md">
      {reason && (
        <Alert color="gray" icon={<IconInfoCircle size={18} aria-hidden />} py={8}>
          <Text size="sm">{reason}</Text>
        </Alert>
      )}
      <FormProblem>{why(grant.problem)}</FormProblem>
      <FieldGroup
        label={t('rolesTitle')}
        {...(isGuest ? { hint: why(guestIsOnlyGuest(['external-auditor', 'auditor'])) ?? '' } : {})}
      >
        <Stack gap="sm" mt={4}>
          {allRoles.map((role) => {
            const no = whyNot(role)
            const meaning = t(`roles.${role}.meaning`)
            return (
              <Checkbox
                key={role}
                size="sm"
                label={t(`roles.${role}.name`)}
                description={no && role === 'external-auditor' ? `${meaning} ${no}` : meaning}
                checked={roles.includes(role)}
                disabled={reason !== undefined || no !== undefined}
                onChange={() => turn(role)}
              />
            )
          })}
        </Stack>
      </FieldGroup>
      {isGuest && (
        <div>
          <DateInput
            {...fieldLook({ label: t('expiresOn'), hint: t('expiresOnHint'), required: true })}
            valueFormat="D MMM YYYY"
            clearable
            disabled={reason !== undefined}
            value={expiresOn}
            onChange={setExpiresOn}
          />
          <AuditsPicker disabled={reason !== undefined} value={audits} onChange={setAudits} />
        </div>
      )}
      {!reason && (
        <RefusableButton
          refusal={refusal}
          loading={grant.telling}
          onClick={() => void submit().catch(() => undefined)}
          style={{ alignSelf: 'flex-start' }}
        >
          {t('people.grant')}
        </RefusableButton>
      )}
    </Stack>
  )
}
