import { ActionIcon, Button, Group, Text } from '@mantine/core'
import { IconArrowMoveRight, IconChevronRight } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { type CSSProperties, type KeyboardEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PageLink } from '#design/link.tsx'
import { Dialog } from '#design/step/dialog.tsx'
import { EmptyState } from '#design/state/empty-state.tsx'
import { LinesLoading } from '#design/state/loading.tsx'
import { RecordNumber } from '#design/word/record-number.tsx'
import { useNamed } from '#modules/identity/ui/embed.tsx'
import { useAsk } from '#platform/browser/asking/query.tsx'
import { useMay } from '#platform/browser/session.ts'
import { TheProcess } from '../../contract.ts'
import { Interaction, type InteractingProcess } from '../../contract/links.ts'
import { type Branch, openBranches, treeOf } from '../../rules/tree.ts'
import { PlaceProcessForm } from '../process/place-process.tsx'
import look from './process-tree.module.css'

type Row = Branch<InteractingProcess>

/** Which process stands under which, opened and closed by hand or by the arrow keys. */
export function ProcessTree() {
  const { t } = useTranslation('processes-ui')
  const asked = useAsk(Interaction, {})
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set())
  const [moving, move] = useState<string>()
  if (!asked.data) return <LinesLoading lines={10} />
  if (asked.data.processes.length === 0)
    return <EmptyState title={t('processes:empty.title')} why={t('processes:empty.why')} clause="4.4.1" />
  const tree = treeOf(asked.data.processes)
  const parents = openBranches(tree, new Set()).filter(({ below }) => below.length > 0)
  const toggle = (id: string, isOpen: boolean) => {
    const next = new Set(closed)
    if (isOpen) next.delete(id)
    else next.add(id)
    setClosed(next)
  }
  return (
    <div className={look.page}>
      <Group justify="space-between" mb={8} className="no-print">
        <Text size="xs" c="dimmed">
          {t('register.hands')}
        </Text>
        <Group gap="xs">
          <Button size="compact-xs" variant="subtle" onClick={() => setClosed(new Set())}>
            {t('register.openAll')}
          </Button>
          <Button
            size="compact-xs"
            variant="subtle"
            onClick={() => setClosed(new Set(parents.map(({ process }) => process.id)))}
          >
            {t('register.closeAll')}
          </Button>
        </Group>
      </Group>
      <Rows rows={openBranches(tree, closed)} closed={closed} onToggle={toggle} onMove={move} />
      {moving && <Move id={moving} onClose={() => move(undefined)} />}
    </div>
  )
}

type RowsProps = {
  rows: readonly Row[]
  closed: ReadonlySet<string>
  onToggle: (id: string, isOpen: boolean) => void
  onMove: (id: string) => void
}

function Rows({ rows, closed, onToggle, onMove }: RowsProps) {
  const { t } = useTranslation('processes-ui')
  const navigate = useNavigate()
  const [at, setAt] = useState(rows[0]?.process.id)
  const list = useRef<HTMLUListElement>(null)
  const current = rows.some(({ process }) => process.id === at) ? at : rows[0]?.process.id
  const go = (row: Row | undefined) => {
    if (!row) return
    setAt(row.process.id)
    list.current?.querySelector<HTMLElement>(`[data-id="${row.process.id}"]`)?.focus()
  }
  const press = (event: KeyboardEvent, row: Row, place: number) => {
    if (event.target !== event.currentTarget) return
    const isRtl = document.documentElement.dir === 'rtl'
    const [inwards, outwards] = isRtl ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft']
    const { id } = row.process
    const isOpen = row.below.length > 0 && !closed.has(id)
    const deeds: Readonly<Record<string, () => void>> = {
      ArrowDown: () => go(rows[place + 1]),
      ArrowUp: () => go(rows[place - 1]),
      Home: () => go(rows[0]),
      End: () => go(rows.at(-1)),
      Enter: () => void navigate({ to: `/processes/${id}` as never }),
      [inwards as string]: () => (isOpen ? go(rows[place + 1]) : row.below.length > 0 && onToggle(id, true)),
      [outwards as string]: () =>
        isOpen ? onToggle(id, false) : go(rows.slice(0, place).findLast(({ level }) => level < row.level)),
    }
    const deed = deeds[event.key]
    if (!deed) return
    event.preventDefault()
    deed()
  }
  return (
    <ul ref={list} role="tree" aria-label={t('register.treeLabel')} className={look.tree}>
      {rows.map((row, place) => (
        <li
          key={row.process.id}
          role="treeitem"
          data-id={row.process.id}
          aria-level={row.level}
          aria-selected={current === row.process.id}
          {...(row.below.length > 0 ? { 'aria-expanded': !closed.has(row.process.id) } : {})}
          tabIndex={current === row.process.id ? 0 : -1}
          className={look.row}
          style={{ '--level': row.level } as CSSProperties}
          onFocus={() => setAt(row.process.id)}
          onKeyDown={(event) => press(event, row, place)}
        >
          <OneRow row={row} isClosed={closed.has(row.process.id)} onToggle={onToggle} onMove={onMove} />
        </li>
      ))}
    </ul>
  )
}

type OneProps = { row: Row; isClosed: boolean } & Pick<RowsProps, 'onToggle' | 'onMove'>

function OneRow({ row: { process, below, level }, isClosed, onToggle, onMove }: OneProps) {
  const { t } = useTranslation('processes-ui')
  const named = useNamed()
  const may = useMay()
  const name = named(process)
  return (
    <>
      {below.length > 0 ? (
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          tabIndex={-1}
          aria-label={t(isClosed ? 'register.open' : 'register.close', { name })}
          onClick={() => onToggle(process.id, isClosed)}
        >
          <IconChevronRight size={15} className={isClosed ? 'turns' : look.opened} aria-hidden />
        </ActionIcon>
      ) : (
        <span className={look.leaf} />
      )}
      <RecordNumber>{process.code}</RecordNumber>
      <PageLink to={`/processes/${process.id}`}>{name}</PageLink>
      <Text size="xs" c="dimmed">
        {t('register.level', { level })}
      </Text>
      {may('processes.manage') && (
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          className={`${look.move} no-print`}
          aria-label={t('register.move', { name })}
          title={t('register.move', { name })}
          onClick={() => onMove(process.id)}
        >
          <IconArrowMoveRight size={15} className="turns" aria-hidden />
        </ActionIcon>
      )}
    </>
  )
}

function Move({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation('processes-ui')
  const named = useNamed()
  const asked = useAsk(TheProcess, { id }).data
  const process = asked?.id === id ? asked : undefined
  return (
    <Dialog
      open={process !== undefined}
      onClose={onClose}
      title={process ? t('register.move', { name: named(process) }) : ''}
    >
      {process && <PlaceProcessForm process={process} onClose={onClose} />}
    </Dialog>
  )
}
