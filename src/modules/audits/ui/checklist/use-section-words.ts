import { useTranslation } from 'react-i18next'
import type { OutputOf } from '#kernel/contract.ts'
import type { Id } from '#kernel/ids.ts'
import { clause, type Edition } from '#modules/standards/rules.ts'
import type { TheChecklist } from '../../contract/checklist.ts'
import { useNames } from '../words.tsx'
import type { SectionKey } from './sections.ts'

export type Checklist = OutputOf<typeof TheChecklist>

/** What the parts of a checklist and the people in it are called. */
export function useSectionWords({ processes, people }: Pick<Checklist, 'processes' | 'people'>, edition: Edition) {
  const { t } = useTranslation('audits-ui')
  const { nameOf, said } = useNames()
  return {
    sectionName: (key: SectionKey): string => {
      if (key === 'previous' || key === 'system') return t(`execution.sections.${key}`)
      const process = processes.find(({ id }) => id === key)
      return process ? nameOf(process) : t('execution.sections.system')
    },
    clauseTitle: (number: string): string => {
      const found = clause(edition, number)
      return found ? said(found.label) : ''
    },
    personName: (id: Id | null): string | undefined => {
      const person = people.find((one) => one.id === id)
      return person && nameOf(person)
    },
    said,
  }
}
