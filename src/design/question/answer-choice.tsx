import { Tooltip } from '@mantine/core'
import type { TablerIcon } from '@tabler/icons-react'
import type { CSSProperties } from 'react'
import { colourOf, type Tone } from '../tokens.ts'
import look from './question.module.css'

export type AnswerOption<Value extends string> = {
  value: Value
  name: string
  tone: Tone
  icon: TablerIcon
  /** What choosing it means. */
  tip: string
}

type Props<Value extends string> = {
  label: string
  options: readonly AnswerOption<Value>[]
  value: Value | null
  onChange: (value: Value | null) => void
  /** Why nothing can be answered now. */
  refusal?: string | undefined
}

/** Big answers for a thumb, a mouse or a key; the chosen one chosen again is taken back. */
export function AnswerChoice<Value extends string>({ label, options, value, onChange, refusal }: Props<Value>) {
  const columns = { '--choices': options.length, '--choices-narrow': Math.ceil(options.length / 2) } as CSSProperties
  return (
    <div role="group" aria-label={label} className={look.choices} style={columns}>
      {options.map((option) => (
        <Tooltip key={option.value} label={refusal ?? option.tip} events={{ hover: true, focus: true, touch: false }}>
          <button
            type="button"
            className={look.choice}
            style={paintOf(option.tone)}
            aria-pressed={value === option.value}
            aria-disabled={refusal ? true : undefined}
            onClick={refusal ? undefined : () => onChange(value === option.value ? null : option.value)}
          >
            <option.icon size={18} stroke={1.7} aria-hidden />
            <span>{option.name}</span>
          </button>
        </Tooltip>
      ))}
    </div>
  )
}

const paintOf = (tone: Tone) =>
  ({
    '--choice': `var(--mantine-color-${colourOf[tone]}-light)`,
    '--choice-text': `var(--mantine-color-${colourOf[tone]}-light-color)`,
  }) as CSSProperties
