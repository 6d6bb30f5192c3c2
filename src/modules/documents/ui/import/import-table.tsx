import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Progress } from '#design/figure/progress.tsx'
import { DataGrid } from '#design/register/data-grid.tsx'
import { FilterChoice } from '#design/register/register-filters.tsx'
import { Section } from '#design/section.tsx'
import { EmptyState } from '#design/state/empty-state.tsx'
import { RefusableButton } from '#design/step/refusable-button.tsx'
import { toast, toastProblem } from '#design/step/toast.tsx'
import { tell } from '#platform/browser/asking/api.ts'
import { Problem } from '#platform/browser/asking/problem.ts'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { useView } from '#platform/browser/page/view-state.ts'
import { notKept } from '../../contract/import/brought.ts'
import { type ImportRow, LeaveOutRow, TakeInRow } from '../../contract/import/row.ts'
import { rowIsComplete } from '../../rules/import/rows.ts'
import { useImportColumns } from './columns.tsx'
import { ImportDesk } from './desk.tsx'
import { useConfirming } from './use-confirming.ts'

const views = ['open', 'expected', 'refused', 'left-out', 'imported'] as const
type View = (typeof views)[number]

/** What is proposed for each file, to be checked, changed and confirmed. */
export function ImportTable({ rows }: { rows: readonly ImportRow[] }) {
  const { t } = useTranslation('documents-ui')
  const [{ shown }, show] = useView<{ shown: View }>()
  const [chosen, setChosen] = useState<string[]>([])
  const confirming = useConfirming((count) => {
    toast(t('folder.confirmed', { count }))
    setChosen([])
  })
  const columns = useImportColumns(useNotes(confirming))
  const listed = useMemo(() => rows.filter((row) => isShown(row, shown)), [rows, shown])
  const selected = useMemo(() => listed.filter(({ id }) => chosen.includes(id)), [listed, chosen])
  const open = useMemo(() => selected.filter(({ state }) => state === 'proposed'), [selected])
  const left = rows.filter(({ state }) => state === 'proposed' || state === 'expected').length
  return (
    <ImportDesk selected={open}>
      {left === 0 && !confirming.confirming && (
        <Alert color="teal" title={t('folder.allIn')}>
          {t('folder.allInWhy')}
        </Alert>
      )}
      <Confirming {...confirming} />
      <Section flush>
        <Group gap="xs" px="md" py="sm" justify="space-between">
          <FilterChoice
            label={t('folder.show')}
            value={shown}
            options={views.map((value) => ({
              value,
              label: `${t(`folder.shown.${value}`)} · ${rows.filter((row) => isShown(row, value)).length}`,
            }))}
            onChange={(value) => {
              setChosen([])
              show({ shown: value as View }, { replace: true })
            }}
            width={230}
          />
          <Deeds {...{ selected, open }} busy={confirming.confirming !== undefined} onConfirm={confirming.confirm} />
        </Group>
        {left > 0 && (
          <Text size="xs" c="dimmed" px="md" pb="sm">
            {t('folder.several')}
          </Text>
        )}
        <DataGrid
          label={t('folder.title')}
          columns={columns}
          rows={listed}
          idOf={(row) => row.id}
          rowName={(row) => row.path}
          selected={chosen}
          onSelect={setChosen}
          empty={<EmptyState title={t('folder.none')} why={t('folder.noneWhy')} />}
        />
      </Section>
    </ImportDesk>
  )
}

const isShown = ({ state }: ImportRow, view: View | undefined): boolean =>
  view === undefined || (view === 'open' ? state === 'proposed' : state === view)

/** What somebody should know of a row after it was confirmed, or could not be. */
function useNotes({ lost, refused }: ReturnType<typeof useConfirming>) {
  const { t } = useTranslation('documents-ui')
  const why = useRefusalText('documents')
  return useCallback(
    ({ id }: ImportRow): string | undefined => {
      const report = lost.get(id)
      const said = report ? notKept.filter((what) => report[what] > 0) : []
      if (report && said.length > 0)
        return t('folder.lost', {
          what: said.map((what) => t(`import.report.${what}`, { count: report[what] })).join(' · '),
        })
      return why(refused.get(id))
    },
    [lost, refused, t, why],
  )
}

type DeedsProps = {
  selected: readonly ImportRow[]
  open: readonly ImportRow[]
  busy: boolean
  onConfirm: (rows: readonly ImportRow[]) => Promise<void>
}

function Deeds({ selected, open, busy, onConfirm }: DeedsProps) {
  const { t } = useTranslation('documents-ui')
  const complete = open.filter((row) => !rowIsComplete(row))
  const lacking = open.length - complete.length
  const out = selected.filter(({ state }) => state === 'left-out')
  const leaving = selected.filter(({ state }) => state === 'proposed' || state === 'expected')
  const refusal =
    open.length === 0 ? t('folder.chooseFirst') : complete.length === 0 ? t('folder.noneComplete') : undefined
  return (
    <Group gap="xs">
      {lacking > 0 && complete.length > 0 && (
        <Text size="xs" c="orange">
          {t('folder.incomplete', { count: lacking })}
        </Text>
      )}
      {out.length > 0 && <Move rows={out} how={TakeInRow} label={t('folder.takeIn')} />}
      {leaving.length > 0 && <Move rows={leaving} how={LeaveOutRow} label={t('folder.leaveOut')} />}
      <RefusableButton refusal={refusal} loading={busy} onClick={() => void onConfirm(complete)}>
        {complete.length === 0 ? t('folder.confirmNone') : t('folder.confirm', { count: complete.length })}
      </RefusableButton>
    </Group>
  )
}

type MoveProps = { rows: readonly ImportRow[]; how: typeof LeaveOutRow | typeof TakeInRow; label: string }

function Move({ rows, how, label }: MoveProps) {
  const why = useRefusalText('documents')
  const queries = useQueryClient()
  const [busy, setBusy] = useState(false)
  const move = async () => {
    setBusy(true)
    try {
      for (const { id, version } of rows) await tell(how, { id }, { version })
    } catch (failure) {
      if (!(failure instanceof Problem)) throw failure
      toastProblem(why(failure) ?? '')
    }
    await queries.invalidateQueries({ queryKey: ['documents'] })
    setBusy(false)
  }
  return (
    <Button variant="default" loading={busy} onClick={() => void move()}>
      {label}
    </Button>
  )
}

function Confirming({ confirming, problem }: ReturnType<typeof useConfirming>) {
  const { t } = useTranslation('documents-ui')
  const why = useRefusalText('documents')
  if (confirming)
    return (
      <Section>
        <Stack gap={6} role="status">
          <Group justify="space-between" gap="sm">
            <Text size="sm" fw={500}>
              {t('folder.confirming')}
            </Text>
            <Text size="xs" c="dimmed" component="bdi" truncate maw="60%">
              {confirming.name}
            </Text>
          </Group>
          <Progress label={t('folder.confirming')} done={confirming.done} of={confirming.of} figure />
        </Stack>
      </Section>
    )
  return (
    problem && (
      <Alert color="red" title={t('folder.stoppedAt')} role="alert">
        {why(problem)}
      </Alert>
    )
  )
}
