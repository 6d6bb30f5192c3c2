import { ActionIcon, Box, Group, Paper, Select, Stack, Text, TextInput } from '@mantine/core'
import { IconSearch, IconX } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '#design/word/formats.tsx'
import { LinesLoading } from '#design/state/loading.tsx'
import { PersonChip } from '#design/word/person-chip.tsx'
import { RefusableButton } from '#design/step/refusable-button.tsx'
import { firstRefusal } from '#kernel/refusal.ts'
import type { Person } from '#modules/identity/contract.ts'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { type TeamMember, type TeamRole, teamRoles } from '../../contract/words.ts'
import { useNames } from '../words.tsx'
import { type CandidateWords, placeIsFree, useCandidates } from './use-candidates.ts'

type Props = CandidateWords & { team: readonly TeamMember[]; onChange: (team: TeamMember[]) => void; error?: ReactNode }

/** The team, and everybody who might join it; who may not says why. */
export function TeamField({ team, onChange, error, ...words }: Props) {
  const { t } = useTranslation('audits-ui')
  const candidates = useCandidates(words)
  const [search, setSearch] = useState('')
  const [role, setRole] = useState<TeamRole>(team.some((member) => member.role === 'lead') ? 'auditor' : 'lead')
  const { nameOf } = useNames()
  const wanted = candidates.people
    .filter((person) =>
      `${person.nameEn} ${person.nameAr} ${person.initials}`.toLowerCase().includes(search.toLowerCase()),
    )
    .toSorted((one, other) => rankOf(one) - rankOf(other) || nameOf(one).localeCompare(nameOf(other)))
  const add = (person: Person) => {
    onChange([...team, { personId: person.id, role }])
    if (role === 'lead') setRole('auditor')
  }
  const roles = teamRoles.map((value) => ({ value, label: t(`audits:roles.${value}`) }))
  return (
    <Stack gap="xs" mb="md" role="group" aria-label={t('team')}>
      {error && (
        <Text size="xs" c="var(--mantine-color-error)">
          {error}
        </Text>
      )}
      {team.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('noTeam')}
        </Text>
      )}
      {team.map((member) => (
        <Chosen key={member.personId} member={member} team={team} onChange={onChange} candidates={candidates} />
      ))}
      <Paper p="sm" bg="var(--touchstone-head)">
        <Group gap="xs" mb="xs">
          <Select
            aria-label={t('addAs')}
            data={roles}
            value={role}
            onChange={(value) => value && setRole(value as TeamRole)}
            allowDeselect={false}
            w={210}
          />
          <TextInput
            type="search"
            aria-label={t('findPerson')}
            placeholder={t('findPerson')}
            leftSection={<IconSearch size={15} aria-hidden />}
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
            style={{ flex: 1, minWidth: 160 }}
          />
        </Group>
        {candidates.pending && <LinesLoading lines={4} />}
        <Box mah={300} style={{ overflowY: 'auto', scrollbarWidth: 'thin' }} pe={4}>
          <Stack gap={8}>
            {!candidates.pending &&
              wanted
                .filter((person) => !team.some((member) => member.personId === person.id))
                .map((person) => (
                  <CandidateLine
                    key={person.id}
                    person={person}
                    role={role}
                    team={team}
                    candidates={candidates}
                    onAdd={() => add(person)}
                  />
                ))}
          </Stack>
        </Box>
      </Paper>
    </Stack>
  )
}

// Auditors first: they are who one looks for.
const rankOf = ({ roles }: Person) => (roles.includes('lead-auditor') ? 0 : roles.includes('auditor') ? 1 : 2)

type Candidates = ReturnType<typeof useCandidates>
type LineProps = {
  person: Person
  role: TeamRole
  team: readonly TeamMember[]
  candidates: Candidates
  onAdd: () => void
}

function CandidateLine({ person, role, team, candidates, onAdd }: LineProps) {
  const { t } = useTranslation('audits-ui')
  const why = useRefusalText('audits')
  const { nameOf } = useNames()
  const { day } = useFormats()
  const refusal = why(firstRefusal(placeIsFree(person.id, role, team), candidates.refusalOf(person, role)))
  const qualification = candidates.qualificationOf(person.id)
  const caption = qualification
    ? t('qualifiedUntil', {
        role: t(`audits:roles.${qualification.role === 'auditor' ? 'auditor' : 'lead'}`),
        day: day(qualification.validUntil),
      })
    : t('notQualified')
  return (
    <Group justify="space-between" wrap="nowrap" gap="sm" align="flex-start">
      <div style={{ minWidth: 0, flex: 1 }}>
        <PersonChip name={nameOf(person)} size={24} />
        <Text size="xs" c="dimmed" ps={32}>
          {refusal ?? caption}
        </Text>
      </div>
      <RefusableButton size="compact-sm" variant="light" refusal={refusal} onClick={onAdd} style={{ flex: 'none' }}>
        {t('add')}
      </RefusableButton>
    </Group>
  )
}

type ChosenProps = {
  member: TeamMember
  team: readonly TeamMember[]
  onChange: (team: TeamMember[]) => void
  candidates: Candidates
}

function Chosen({ member, team, onChange, candidates }: ChosenProps) {
  const { t } = useTranslation('audits-ui')
  const why = useRefusalText('audits')
  const { nameOf } = useNames()
  const person = candidates.people.find(({ id }) => id === member.personId)
  if (!person) return null
  const refusal = why(candidates.refusalOf(person, member.role))
  const name = nameOf(person)
  return (
    <div>
      <Group wrap="nowrap" gap="xs">
        <div style={{ flex: 1, minWidth: 0 }}>
          <PersonChip
            name={name}
            caption={nameOf({ nameEn: person.jobTitleEn, nameAr: person.jobTitleAr })}
            size={28}
          />
        </div>
        <Select
          aria-label={t('roleOf', { name })}
          data={teamRoles.map((value) => ({ value, label: t(`audits:roles.${value}`) }))}
          value={member.role}
          onChange={(role) =>
            role && onChange(team.map((one) => (one === member ? { ...one, role: role as TeamRole } : one)))
          }
          allowDeselect={false}
          error={Boolean(refusal)}
          w={200}
        />
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('removeOne', { name })}
          onClick={() => onChange(team.filter((one) => one !== member))}
        >
          <IconX size={16} aria-hidden />
        </ActionIcon>
      </Group>
      {refusal && (
        <Text size="xs" c="var(--mantine-color-error)" mt={2}>
          {refusal}
        </Text>
      )}
    </div>
  )
}
