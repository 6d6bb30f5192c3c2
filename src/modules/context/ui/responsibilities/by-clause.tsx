import { Alert, Group, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Chip } from '#design/word/chip.tsx'
import { useFormats } from '#design/word/formats.tsx'
import { StatusPill } from '#design/word/status-pill.tsx'
import { inLanguage, type Language } from '#kernel/text.ts'
import { useNamed } from '#modules/identity/ui/embed.tsx'
import { clause as clauseOf } from '#modules/standards/rules.ts'
import { unanswered } from '../../rules/responsibilities.ts'
import look from './matrix.module.css'
import type { Responsibilities } from './answered.ts'

/** Each requirement of chapters 5 to 10: by which processes, and by whom. What nobody answers for is marked. */
export function ByClause({ found }: { found: Responsibilities }) {
  const { t, i18n } = useTranslation('context-ui')
  const named = useNamed()
  const { list } = useFormats()
  const open = unanswered(found.clauses)
  const ownersOf = (processIds: readonly string[]) => {
    const owners = found.processes.filter(({ id }) => processIds.includes(id)).map(({ ownerId }) => ownerId)
    return found.people.filter(({ id }) => owners.includes(id)).map((person) => named(person))
  }
  const titleOf = (number: string) => {
    const one = clauseOf(found.edition, number)
    return one ? inLanguage(one.label, i18n.language as Language) : ''
  }
  return (
    <>
      {open.length > 0 && (
        <Alert color="yellow" mb="md" icon={<IconAlertTriangle size={16} aria-hidden />}>
          <Text size="sm">{t('responsibilities.open', { count: open.length })}</Text>
        </Alert>
      )}
      <div className={look.box}>
        <table className={look.table} aria-label={t('responsibilities.titles.clause')}>
          <thead>
            <tr>
              <th scope="col">{t('responsibilities.clause')}</th>
              <th scope="col">{t('context:fields.processes')}</th>
              <th scope="col">{t('responsibilities.owner')}</th>
            </tr>
          </thead>
          <tbody>
            {found.clauses.map(({ clause, processIds }) => (
              <tr key={clause}>
                <th scope="row" className={look.first}>
                  <Chip code>{clause}</Chip> {titleOf(clause)}
                </th>
                <td>
                  {processIds.length === 0 ? (
                    <StatusPill tone="warning">{t('responsibilities.nobody')}</StatusPill>
                  ) : (
                    <Group gap={4}>
                      {found.processes
                        .filter(({ id }) => processIds.includes(id))
                        .map(({ id, code }) => (
                          <Chip key={id} code>
                            {code}
                          </Chip>
                        ))}
                    </Group>
                  )}
                </td>
                <td>{list(ownersOf(processIds))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
