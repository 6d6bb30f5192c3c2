import { Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Chip } from '#design/word/chip.tsx'
import { PageLink } from '#design/link.tsx'
import { useFormats } from '#design/word/formats.tsx'
import { PersonChip } from '#design/word/person-chip.tsx'
import { useNamed } from '#modules/identity/ui/embed.tsx'
import { ClauseChip } from '#modules/standards/ui/embed.tsx'
import look from './matrix.module.css'
import type { Responsibilities } from './answered.ts'

/** Each process with who owns it, who works in it, and the clauses it answers for. */
export function ByProcess({ found }: { found: Responsibilities }) {
  const { t } = useTranslation('context-ui')
  const named = useNamed()
  const { list } = useFormats()
  const nameOf = (id: string) => {
    const person = found.people.find((one) => one.id === id)
    return person ? named(person) : '…'
  }
  return (
    <div className={look.box}>
      <table className={look.table} aria-label={t('responsibilities.titles.process')}>
        <thead>
          <tr>
            <th scope="col">{t('responsibilities.process')}</th>
            <th scope="col">{t('responsibilities.owner')}</th>
            <th scope="col">{t('responsibilities.members')}</th>
            <th scope="col">{t('context:fields.clauses')}</th>
          </tr>
        </thead>
        <tbody>
          {found.processes.map((process) => (
            <tr key={process.id}>
              <th scope="row" className={look.first}>
                <PageLink to="/processes" search={{ open: process.id }}>
                  <Chip code>{process.code}</Chip> {named(process)}
                </PageLink>
              </th>
              <td>
                <PersonChip name={nameOf(process.ownerId)} />
              </td>
              <td>{process.memberIds.length > 0 ? list(process.memberIds.map(nameOf)) : '–'}</td>
              <td>
                <Group gap={4}>
                  {process.clauses.map((clause) => (
                    <ClauseChip key={clause} edition={found.edition} number={clause} />
                  ))}
                </Group>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
