import { Select, Stack } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { numbered } from '#kernel/direction.ts'
import { useFormats } from '../word/formats.tsx'
import look from './question.module.css'

/** `code` stands before the name and reads from left to right. */
export type QuestionPart = { key: string; code?: string; name: string; answered: number; questions: number }

type Props = {
  label: string
  /** How far the whole has come. */
  head: ReactNode
  parts: readonly QuestionPart[]
  shown: string
  onShow: (key: string) => void
}

/** The parts with what is answered in each; on a narrow page one list to choose from. */
export function QuestionParts({ label, head, parts, shown, onShow }: Props) {
  const { number } = useFormats()
  return (
    <nav className={look.side} aria-label={label}>
      <Stack gap={6} mb="sm">
        {head}
        <Select
          hiddenFrom="md"
          aria-label={label}
          searchable
          allowDeselect={false}
          value={shown}
          onChange={(key) => key && onShow(key)}
          data={parts.map(({ key, code, name }) => ({ value: key, label: numbered(code, name) }))}
        />
      </Stack>
      <ul className={look.parts}>
        {parts.map(({ key, code, name, answered, questions }) => (
          <li key={key}>
            <button
              type="button"
              className={look.part}
              title={name}
              aria-current={key === shown}
              onClick={() => onShow(key)}
            >
              <span className={look.name}>
                {code && (
                  <>
                    <bdi dir="ltr" className="number">
                      {code}
                    </bdi>{' '}
                  </>
                )}
                {name}
              </span>
              <span className={look.count}>
                {answered === questions && <IconCheck size={13} stroke={2} aria-hidden />}
                <bdi dir="ltr" className="number">{`${number(answered)}/${number(questions)}`}</bdi>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}
