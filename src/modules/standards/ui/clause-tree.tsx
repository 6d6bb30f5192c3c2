import { NavLink } from '@mantine/core'
import { IconChevronRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type Clause, childrenOf, type Edition, within } from '../rules.ts'
import { useInWords } from './in-language.ts'

type Props = {
  edition: Edition
  /** The numbers that were searched for; the clauses above them are shown with them. Undefined shows all. */
  found: readonly string[] | undefined
  openNumber: string | undefined
  /** Where there is room, no clause is hidden in its chapter. */
  whole: boolean
  onOpen: (number: string) => void
}

export function ClauseTree({ edition, found, openNumber, whole, onOpen }: Props) {
  const { t } = useTranslation('standards')
  const isShown = (number: string) => !found || found.some((one) => within(one, number))
  const chapters = childrenOf(edition, null).filter(({ number }) => isShown(number))
  return (
    <nav aria-label={t('clauses.tree', { year: edition.slice(-4) })}>
      {chapters.map((chapter) => (
        // A new search opens and closes chapters anew.
        <Branch
          key={`${chapter.number} ${found?.join() ?? ''}`}
          clause={chapter}
          {...{ edition, isShown, openNumber, onOpen }}
          opened={whole || found !== undefined}
        />
      ))}
    </nav>
  )
}

type BranchProps = Omit<Props, 'found' | 'whole'> & {
  clause: Clause
  opened: boolean
  isShown: (number: string) => boolean
}

function Branch({ clause, opened, ...all }: BranchProps) {
  const { edition, isShown, openNumber, onOpen } = all
  const inWords = useInWords()
  const below = childrenOf(edition, clause.number).filter(({ number }) => isShown(number))
  const holdsOpen = openNumber !== undefined && within(openNumber, clause.number)
  return (
    <NavLink
      component="button"
      active={openNumber === clause.number}
      aria-current={openNumber === clause.number ? 'true' : undefined}
      onClick={() => onOpen(clause.number)}
      defaultOpened={opened || holdsOpen}
      childrenOffset={14}
      py={5}
      label={inWords(clause.label)}
      leftSection={
        <bdi dir="ltr" className="number" style={{ fontWeight: 600, fontSize: 13, minInlineSize: 34 }}>
          {clause.number}
        </bdi>
      }
      {...(below.length > 0 ? { rightSection: <IconChevronRight size={14} className="turns" aria-hidden /> } : {})}
      styles={{ label: { fontWeight: clause.kind === 'chapter' ? 600 : 400, textAlign: 'start' } }}
    >
      {below.length > 0
        ? below.map((one) => (
            <Branch key={one.number} clause={one} opened={opened || clause.kind === 'group'} {...all} />
          ))
        : undefined}
    </NavLink>
  )
}
