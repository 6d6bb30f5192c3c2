import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '#design/step/dialog.tsx'
import { fieldLook, Form } from '#design/step/form-field.tsx'
import { DateText } from '#design/word/date-text.tsx'
import { newId } from '#kernel/ids.ts'
import { firstRefusal } from '#kernel/refusal.ts'
import { useStep, useToday } from '#modules/actions/ui/embed.tsx'
import { PersonPicker, useNamed } from '#modules/identity/ui/embed.tsx'
import { useAsk } from '#platform/browser/asking/query.tsx'
import { useFieldTexts, useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { useSession } from '#platform/browser/session.ts'
import { EndDelegation, ListDelegations, NameDelegate } from '../../contract/reading.ts'
import { delegateIsAnother, delegationHasDays, delegationRuns } from '../../rules/revision.ts'

/** Who reviews and approves while somebody is away. */
export function Delegations({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation('documents-ui')
  return (
    <Dialog open={open} onClose={onClose} title={t('delegations.title')} size={640}>
      <Stack gap="md">
        <Text size="sm">{t('delegations.what')}</Text>
        <Running />
        <NameForm onClose={onClose} />
      </Stack>
    </Dialog>
  )
}

function Running() {
  const { t } = useTranslation('documents-ui')
  const named = useNamed()
  const today = useToday()
  const { person, roles } = useSession()
  const end = useStep(EndDelegation, 'documents')
  const rows = useAsk(ListDelegations, {}).data?.rows.filter((one) => delegationRuns(one, today) === undefined) ?? []
  return (
    <Stack gap="xs">
      {rows.map((one) => (
        <Group key={one.id} justify="space-between" gap="xs">
          <Text size="sm">
            {t('delegations.line', { delegate: named(one.delegate), person: named(one.person) })} ·{' '}
            <DateText value={one.from} /> – <DateText value={one.until} />
          </Text>
          {(one.personId === person?.id || roles.includes('quality-manager')) && (
            <Button
              variant="subtle"
              color="gray"
              size="compact-xs"
              loading={end.busy}
              onClick={() => void end.runAloud({ id: one.id }, { version: one.version }, t('done.endDelegation'))}
            >
              {t('steps.endDelegation')}
            </Button>
          )}
        </Group>
      ))}
    </Stack>
  )
}

function NameForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('documents-ui')
  const why = useRefusalText('documents')
  const today = useToday()
  const { person, roles } = useSession()
  const name = useStep(NameDelegate, 'documents')
  const [id] = useState(newId)
  const [personId, setPerson] = useState<string | null>(person?.id ?? null)
  const [delegateId, setDelegate] = useState<string | null>(null)
  const [days, setDays] = useState({ from: today as string | null, until: null as string | null })
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const { textOf } = useFieldTexts('documents')
  const missing = (value: string | null) => (tried && !value ? textOf('required') : undefined)
  const refusal =
    personId && delegateId && days.from && days.until
      ? firstRefusal(delegateIsAnother(personId, delegateId), delegationHasDays(days.from, days.until, today))
      : undefined
  return (
    <Form
      submit={t('steps.nameDelegate')}
      submitting={name.busy}
      onCancel={onClose}
      problem={name.problem ?? why(refusal)}
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (refusal || !personId || !delegateId || !days.from || !days.until) return
        const given = { id, personId, delegateId, from: days.from, until: days.until, reason }
        void name.run(given, {}, t('done.nameDelegate'), onClose)
      }}
    >
      {roles.includes('quality-manager') && (
        <PersonPicker
          label={t('fields.away')}
          required
          error={missing(personId)}
          value={personId}
          onChange={setPerson}
        />
      )}
      <PersonPicker
        label={t('fields.delegate')}
        required
        error={missing(delegateId)}
        leaveOut={personId ? [personId] : []}
        value={delegateId}
        onChange={setDelegate}
      />
      <Group grow align="flex-start">
        <DateInput
          {...fieldLook({ label: t('fields.from'), error: missing(days.from), required: true })}
          value={days.from}
          onChange={(from) => setDays({ ...days, from })}
        />
        <DateInput
          {...fieldLook({ label: t('fields.until'), error: missing(days.until), required: true })}
          minDate={today}
          value={days.until}
          onChange={(until) => setDays({ ...days, until })}
        />
      </Group>
      <TextInput
        {...fieldLook({ label: t('fields.note') })}
        dir="auto"
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </Form>
  )
}
