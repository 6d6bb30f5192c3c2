import { Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Chip } from '#design/word/chip.tsx'
import { useNamed } from '#modules/identity/ui/embed.tsx'
import look from './matrix.module.css'
import type { Responsibilities } from './answered.ts'

const symbolOf = { owner: '●', member: '○' } as const

/** Processes against people: who owns, who works in it. */
export function ByPerson({ found }: { found: Responsibilities }) {
  const { t } = useTranslation('context-ui')
  const named = useNamed()
  return (
    <>
      <Group gap="md" mb="sm">
        {(['owner', 'member'] as const).map((part) => (
          <Text key={part} size="xs" c="dimmed">
            {symbolOf[part]} {t(`responsibilities.${part}`)}
          </Text>
        ))}
      </Group>
      <div className={look.box} tabIndex={0} role="region" aria-label={t('responsibilities.titles.person')}>
        <table className={look.table}>
          <thead>
            <tr>
              <th scope="col" className={look.first}>
                {t('responsibilities.process')}
              </th>
              {found.people.map((person) => (
                <th key={person.id} scope="col" className={look.mark}>
                  {named(person)}
                  <Text size="xs" c="dimmed" fw={400}>
                    {named({ nameEn: person.jobTitleEn, nameAr: person.jobTitleAr })}
                  </Text>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {found.processes.map((process) => (
              <tr key={process.id}>
                <th scope="row" className={look.first}>
                  <Chip code>{process.code}</Chip> {named(process)}
                </th>
                {found.people.map(({ id }) => (
                  <td key={id} className={look.mark}>
                    <Mark
                      part={process.ownerId === id ? 'owner' : process.memberIds.includes(id) ? 'member' : undefined}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

function Mark({ part }: { part: 'owner' | 'member' | undefined }) {
  const { t } = useTranslation('context-ui')
  return part ? (
    <span role="img" aria-label={t(`responsibilities.${part}`)}>
      {symbolOf[part]}
    </span>
  ) : null
}
