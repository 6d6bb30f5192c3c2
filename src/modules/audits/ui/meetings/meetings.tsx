import { Button, SimpleGrid, Stack, Table, Text } from '@mantine/core'
import { IconUsers } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DateText } from '#design/word/date-text.tsx'
import { EmptyState } from '#design/state/empty-state.tsx'
import { FactList } from '#design/word/fact-list.tsx'
import { RefusableButton } from '#design/step/refusable-button.tsx'
import { Section } from '#design/section.tsx'
import { firstRefusal } from '#kernel/refusal.ts'
import { ListPeople } from '#modules/identity/contract.ts'
import { useEvery } from '#platform/browser/asking/query.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { useSession } from '#platform/browser/session.ts'
import type { AuditState } from '../../lifecycle.ts'
import { attendanceIsOpen } from '../../rules/audit.ts'
import { actorIsAuditor } from '../../rules/planning/team.ts'
import type { WholeAudit } from '../audit/steps/steps.ts'
import { teamOf, useNames } from '../words.tsx'
import { MeetingDialog } from './meeting-form.tsx'
import type { MeetingKind } from './meeting-kind.ts'

/** Who was in the room when the audit was opened and closed. */
export function Meetings({ whole }: { whole: WholeAudit }) {
  return (
    <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md">
      <MeetingSection whole={whole} meeting="opening" />
      <MeetingSection whole={whole} meeting="closing" />
    </SimpleGrid>
  )
}

function MeetingSection({ whole, meeting }: { whole: WholeAudit; meeting: MeetingKind }) {
  const { t } = useTranslation('audits-ui')
  const why = useRefusalText('audits')
  const { person } = useSession()
  const { nameOf } = useNames()
  const [open, setOpen] = useState(false)
  const people = useEvery(ListPeople, {}).data?.rows ?? []
  const held = whole.audit[meeting]
  const refusal = why(
    firstRefusal(
      attendanceIsOpen(whole.audit.state as AuditState),
      actorIsAuditor(person?.id ?? '', teamOf(whole.team)),
    ),
  )
  const nameFor = (personId: string | null, name: string) => {
    const known = people.find(({ id }) => id === personId)
    return known ? nameOf(known) : name
  }
  return (
    <Section
      title={t(`execution.meetings.${meeting}`)}
      aside={
        held && (
          <RefusableButton size="compact-sm" variant="light" refusal={refusal} onClick={() => setOpen(true)}>
            {t('execution.change')}
          </RefusableButton>
        )
      }
    >
      {held ? (
        <Stack gap="sm">
          <FactList
            columns={3}
            facts={[
              { label: t('execution.meetings.date'), value: <DateText value={held.date} dayOnly /> },
              { label: t('execution.meetings.at'), value: <bdi dir="ltr">{held.at}</bdi> },
              { label: t('execution.meetings.place'), value: held.place },
            ]}
          />
          <Table fz="sm">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('execution.meetings.name')}</Table.Th>
                <Table.Th>{t('execution.meetings.role')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {held.attendees.map((attendee, at) => (
                <Table.Tr key={at}>
                  <Table.Td dir="auto">{nameFor(attendee.personId, attendee.name)}</Table.Td>
                  <Table.Td dir="auto">{attendee.role || '–'}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
          <Text size="xs" c="dimmed">
            {t('execution.meetings.present', { count: held.attendees.length })}
          </Text>
        </Stack>
      ) : (
        <EmptyState
          title={t('execution.meetings.empty')}
          why={t(`execution.meetings.${meeting}Why`)}
          icon={<IconUsers size={26} stroke={1.5} />}
          action={
            refusal ? (
              <RefusableButton refusal={refusal}>{t('execution.meetings.record')}</RefusableButton>
            ) : (
              <Button onClick={() => setOpen(true)}>{t('execution.meetings.record')}</Button>
            )
          }
        />
      )}
      {open && <MeetingDialog whole={whole} meeting={meeting} people={people} onClose={() => setOpen(false)} />}
    </Section>
  )
}
