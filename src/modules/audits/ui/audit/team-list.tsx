import { Badge, Group, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { PersonChip } from '#design/word/person-chip.tsx'
import { isLedByOthers } from '../../rules/planning/lead.ts'
import { useNames } from '../words.tsx'
import type { WholeAudit } from './steps/steps.ts'

/** The team with its roles, the lead first; where others lead, ours accompanies them. */
export function TeamList({ team, audit }: Pick<WholeAudit, 'team' | 'audit'>) {
  const { t } = useTranslation('audits-ui')
  const { nameOf } = useNames()
  const title = (member: (typeof team)[number]) =>
    nameOf({ nameEn: member.person.jobTitleEn, nameAr: member.person.jobTitleAr })
  const inOrder = team.toSorted((one, other) => Number(other.role === 'lead') - Number(one.role === 'lead'))
  if (team.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {t('noTeam')}
      </Text>
    )
  return (
    <Stack gap={10} component="ul" m={0} p={0} style={{ listStyle: 'none' }} aria-label={t('team')}>
      {inOrder.map((member) => (
        <Group key={member.person.id} component="li" justify="space-between" wrap="nowrap" gap="xs">
          <PersonChip name={nameOf(member.person)} caption={title(member)} size={28} />
          <Badge variant="light" color={member.role === 'lead' ? 'ink' : 'gray'} style={{ flex: 'none' }}>
            {member.role === 'lead' && isLedByOthers(audit) ? t('accompanied') : t(`audits:roles.${member.role}`)}
          </Badge>
        </Group>
      ))}
    </Stack>
  )
}
