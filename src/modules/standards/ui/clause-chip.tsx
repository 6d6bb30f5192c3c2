import { Chip } from '#design/word/chip.tsx'
import { clause, type Edition } from '../rules.ts'
import { useInWords } from './in-language.ts'

/** A clause by its number; its title is told on hovering. */
export function ClauseChip({ edition, number }: { edition: Edition; number: string }) {
  const inWords = useInWords()
  const found = clause(edition, number)
  return (
    <Chip code {...(found ? { title: inWords(found.label) } : {})}>
      <bdi dir="ltr">{number}</bdi>
    </Chip>
  )
}
