import { ActionIcon, Button, Group, MultiSelect, SimpleGrid, Stack, Text, TextInput } from '@mantine/core'
import { DateInput, TimeInput } from '@mantine/dates'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { Dialog } from '#design/step/dialog.tsx'
import { FieldGroup, fieldLook, Form } from '#design/step/form-field.tsx'
import { toast } from '#design/step/toast.tsx'
import type { Person } from '#modules/identity/contract.ts'
import { useTell } from '#platform/browser/asking/query.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { RecordAttendance } from '../../contract/audit.ts'
import type { Attendee, Meeting } from '../../contract/words.ts'
import type { WholeAudit } from '../audit/steps/steps.ts'
import { useErrors } from '../errors.ts'
import { useNames, useToday } from '../words.tsx'
import type { MeetingKind } from './meeting-kind.ts'

type Props = { whole: WholeAudit; meeting: MeetingKind; people: readonly Person[]; onClose: () => void }
type Guest = z.infer<typeof Attendee>

export function MeetingDialog(props: Props) {
  const { t } = useTranslation('audits-ui')
  return (
    <Dialog open onClose={props.onClose} title={t(`execution.meetings.${props.meeting}`)} size={640}>
      <MeetingForm {...props} />
    </Dialog>
  )
}

function MeetingForm({ whole: { audit, team, auditee }, meeting, people, onClose }: Props) {
  const { t } = useTranslation('audits-ui')
  const why = useRefusalText('audits')
  const { nameOf } = useNames()
  const today = useToday()
  const record = useTell(RecordAttendance)
  const [held, setHeld] = useState<Meeting>(() => audit[meeting] ?? firstDraft())
  const errorOf = useErrors({}, record.problem)
  const known = held.attendees.filter(({ personId }) => personId !== null)
  const guests = held.attendees.filter(({ personId }) => personId === null)

  function firstDraft(): Meeting {
    const other = audit[meeting === 'opening' ? 'closing' : 'opening']
    const expected = [...team.map(({ person }) => person.id), ...(auditee ? [auditee.id] : [])]
    return {
      date: (meeting === 'opening' ? audit.from : audit.to) ?? today,
      at: meeting === 'opening' ? '08:00' : '15:00',
      place: other?.place ?? '',
      attendees: other?.attendees ?? expected.map((personId) => ({ personId, name: '', role: '' })),
    }
  }
  const setKnown = (ids: readonly string[]) =>
    setHeld({
      ...held,
      attendees: [
        ...ids.map((personId) => known.find((one) => one.personId === personId) ?? { personId, name: '', role: '' }),
        ...guests,
      ],
    })
  const setGuests = (some: readonly Guest[]) => setHeld({ ...held, attendees: [...known, ...some] })
  const withRoles = () => ({
    ...held,
    attendees: held.attendees
      .filter(({ personId, name }) => personId !== null || name.trim() !== '')
      .map((one) => {
        const person = people.find(({ id }) => id === one.personId)
        return person && !one.role
          ? { ...one, role: nameOf({ nameEn: person.jobTitleEn, nameAr: person.jobTitleAr }) }
          : one
      }),
  })
  return (
    <Form
      submit={t('execution.meetings.keep')}
      submitting={record.telling}
      onCancel={onClose}
      problem={why(record.problem)}
      onSubmit={(event) => {
        event.preventDefault()
        void record.tell({ id: audit.id, meeting, held: withRoles() }, { version: audit.version }).then(
          () => {
            toast(t('execution.meetings.kept'))
            onClose()
          },
          () => undefined,
        )
      }}
    >
      <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="sm" verticalSpacing={0}>
        <DateInput
          {...fieldLook({ label: t('execution.meetings.date'), error: errorOf('held.date'), required: true })}
          valueFormat="D MMM YYYY"
          value={held.date}
          onChange={(date) => date && setHeld({ ...held, date })}
        />
        <TimeInput
          {...fieldLook({ label: t('execution.meetings.at'), error: errorOf('held.at'), required: true })}
          value={held.at}
          onChange={(event) => setHeld({ ...held, at: event.currentTarget.value })}
        />
        <TextInput
          {...fieldLook({ label: t('execution.meetings.place'), error: errorOf('held.place') })}
          dir="auto"
          maxLength={200}
          value={held.place}
          onChange={(event) => setHeld({ ...held, place: event.currentTarget.value })}
        />
      </SimpleGrid>
      <MultiSelect
        {...fieldLook({ label: t('execution.meetings.ours'), hint: t('execution.meetings.oursHint') })}
        searchable
        hidePickedOptions
        data={people.map((person) => ({ value: person.id, label: nameOf(person) }))}
        value={known.map(({ personId }) => personId ?? '')}
        onChange={setKnown}
      />
      <FieldGroup label={t('execution.meetings.guests')} hint={t('execution.meetings.guestsHint')}>
        <Stack gap={6}>
          {guests.map((guest, at) => (
            <Group key={at} gap={6} wrap="nowrap">
              <TextInput
                style={{ flex: 1 }}
                dir="auto"
                aria-label={t('execution.meetings.name')}
                placeholder={t('execution.meetings.name')}
                value={guest.name}
                onChange={(event) => setGuests(guests.with(at, { ...guest, name: event.currentTarget.value }))}
              />
              <TextInput
                style={{ flex: 1 }}
                dir="auto"
                aria-label={t('execution.meetings.role')}
                placeholder={t('execution.meetings.role')}
                value={guest.role}
                onChange={(event) => setGuests(guests.with(at, { ...guest, role: event.currentTarget.value }))}
              />
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('execution.remove')}
                onClick={() => setGuests(guests.toSpliced(at, 1))}
              >
                <IconX size={16} aria-hidden />
              </ActionIcon>
            </Group>
          ))}
          <Group justify="space-between">
            <Button
              size="compact-sm"
              variant="subtle"
              leftSection={<IconPlus size={15} aria-hidden />}
              onClick={() => setGuests([...guests, { personId: null, name: '', role: '' }])}
            >
              {t('execution.meetings.addGuest')}
            </Button>
            <Text size="xs" c="dimmed">
              {t('execution.meetings.present', { count: held.attendees.length })}
            </Text>
          </Group>
        </Stack>
      </FieldGroup>
    </Form>
  )
}
