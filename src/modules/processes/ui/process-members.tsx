import { Button, Group, Stack, Text } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DateText } from '#design/word/date-text.tsx'
import { Dialog } from '#design/step/dialog.tsx'
import { fieldLook, Form } from '#design/step/form-field.tsx'
import { PersonChip } from '#design/word/person-chip.tsx'
import { Section } from '#design/section.tsx'
import { newId } from '#kernel/ids.ts'
import { useStep, useToday } from '#modules/actions/ui/embed.tsx'
import { PersonPicker, useNamed } from '#modules/identity/ui/embed.tsx'
import { useMay } from '#platform/browser/session.ts'
import { AssignMember, EndMembership } from '../contract.ts'
import type { WholeProcess } from './whole-process.ts'

/** Who owns the process and who works in it, with dates: whoever worked here lately does not audit it. */
export function ProcessMembers({ process }: { process: WholeProcess }) {
  const { t } = useTranslation('processes')
  const named = useNamed()
  const [adding, setAdding] = useState(false)
  const mayManage = useMay()('processes.manage') && process.state === 'active'
  const close = () => setAdding(false)
  return (
    <Section
      title={t('members.title')}
      caption={t('members.caption')}
      aside={
        mayManage && (
          <Button variant="default" size="xs" onClick={() => setAdding(true)}>
            {t('steps.assign')}
          </Button>
        )
      }
    >
      <Stack gap="xs">
        {process.members.map((member) => (
          <Group key={member.id} justify="space-between" gap="xs">
            <PersonChip name={named(member)} caption={t(`roles.${member.role}`)} size={28} />
            <Group gap={8}>
              <Text size="sm" c="dimmed">
                <DateText value={member.from} /> – {member.until ? <DateText value={member.until} /> : t('members.now')}
              </Text>
              {mayManage && member.role === 'member' && !member.until && (
                <EndButton id={member.id} version={member.version} />
              )}
            </Group>
          </Group>
        ))}
      </Stack>
      <Dialog open={adding} onClose={close} title={t('steps.assign')}>
        <AssignMemberForm process={process} onClose={close} />
      </Dialog>
    </Section>
  )
}

function EndButton({ id, version }: { id: string; version: number }) {
  const { t } = useTranslation('processes')
  const today = useToday()
  const end = useStep(EndMembership, 'processes')
  return (
    <Button
      variant="subtle"
      color="gray"
      size="compact-xs"
      loading={end.busy}
      onClick={() => void end.runAloud({ id, until: today }, { version }, t('done.end'))}
    >
      {t('steps.end')}
    </Button>
  )
}

function AssignMemberForm({ process, onClose }: { process: WholeProcess; onClose: () => void }) {
  const { t } = useTranslation('processes')
  const today = useToday()
  const assign = useStep(AssignMember, 'processes')
  const [id] = useState(newId)
  const [personId, setPersonId] = useState<string | null>(null)
  const [from, setFrom] = useState<string | null>(today)
  const [until, setUntil] = useState<string | null>(null)
  return (
    <Form
      submit={t('steps.assign')}
      submitting={assign.busy}
      onCancel={onClose}
      problem={assign.problem}
      onSubmit={(event) => {
        event.preventDefault()
        if (personId && from)
          void assign.run({ id, processId: process.id, personId, from, until }, {}, t('done.assign'), onClose)
      }}
    >
      <PersonPicker label={t('fields.person')} required value={personId} onChange={setPersonId} />
      <Group grow align="flex-start">
        <DateInput {...fieldLook({ label: t('fields.from'), required: true })} value={from} onChange={setFrom} />
        <DateInput {...fieldLook({ label: t('fields.until') })} value={until} onChange={setUntil} clearable />
      </Group>
    </Form>
  )
}
