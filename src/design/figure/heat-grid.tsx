import { Group, Text, Tooltip } from '@mantine/core'
import { clsx } from 'clsx'
import look from './heat-grid.module.css'

export type HeatLevel = 0 | 1 | 2 | 3 | 'bad'
export type HeatCell = { key: string; level: HeatLevel /** Read out and shown when pointed at. */; meaning: string }

type Props = {
  label: string
  cells: readonly HeatCell[]
  /** What each level means, from little to much. */
  levels: readonly { level: HeatLevel; meaning: string }[]
  onOpen?: (key: string) => void
}

// The symbol fills up as the level rises: readable without colour and in print.
const symbolOf: Readonly<Record<HeatLevel, string>> = { 0: '○', 1: '◔', 2: '◑', 3: '●', bad: '▲' }

/** Coverage at a glance: one cell for each clause, process or site. */
export function HeatGrid({ label, cells, levels, onOpen }: Props) {
  return (
    <div className="together">
      <div role="list" aria-label={label} className={look.grid}>
        {cells.map(({ key, level, meaning }) => (
          <div role="listitem" key={key} style={{ display: 'grid' }}>
            <Tooltip label={meaning}>
              {onOpen ? (
                <button
                  type="button"
                  className={look.cell}
                  data-level={level}
                  aria-label={`${key}: ${meaning}`}
                  onClick={() => onOpen(key)}
                >
                  <CellFace name={key} level={level} />
                </button>
              ) : (
                // biome-ignore lint: a cell one can reach is a cell one can read out
                <span
                  className={look.cell}
                  data-level={level}
                  tabIndex={0}
                  role="img"
                  aria-label={`${key}: ${meaning}`}
                >
                  <CellFace name={key} level={level} />
                </span>
              )}
            </Tooltip>
          </div>
        ))}
      </div>
      <Group gap="md" mt="sm">
        {levels.map(({ level, meaning }) => (
          <Group key={level} gap={6} wrap="nowrap">
            <span className={clsx(look.cell, look.key)} data-level={level} aria-hidden>
              {symbolOf[level]}
            </span>
            <Text size="xs" c="dimmed">
              {meaning}
            </Text>
          </Group>
        ))}
      </Group>
    </div>
  )
}

const CellFace = ({ name, level }: { name: string; level: HeatLevel }) => (
  <>
    <span aria-hidden>{symbolOf[level]}</span>
    <bdi dir="ltr">{name}</bdi>
  </>
)
