import { SegmentedControl, Stack, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { PageLink } from '#design/link.tsx'
import type { GridColumn } from '#design/register/data-grid.tsx'
import { StatusPill } from '#design/word/status-pill.tsx'
import type { Tone } from '#design/tokens.ts'
import { apart } from '#kernel/direction.ts'
import { Refusal } from '#kernel/refusal.ts'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import type { ImportRow } from '../../contract/import/row.ts'
import type { ImportRowState } from '../../lifecycle.ts'
import { isWord } from '../../rules/import/propose.ts'
import { Cell } from './cell.tsx'
import { type Choice, useImportDesk } from './desk.tsx'
import { ClausesEditor, NumberEditor, OwnerEditor, ProcessEditor, TitleEditor, TypeEditor } from './editors.tsx'
import look from './import.module.css'

export function useImportColumns(noteOf: (row: ImportRow) => string | undefined) {
  const { t } = useTranslation('documents-ui')
  return useMemo<GridColumn<ImportRow>[]>(
    () => [
      { key: 'path', title: t('folder.columns.file'), cell: (row) => <FileCell row={row} note={noteOf(row)} /> },
      { key: 'number', title: t('folder.columns.number'), width: 132, cell: (row) => <NumberCell row={row} /> },
      { key: 'title', title: t('folder.columns.title'), width: 190, cell: (row) => <TitleCell row={row} /> },
      { key: 'type', title: t('folder.columns.type'), width: 132, cell: (row) => <TypeCell row={row} /> },
      { key: 'owner', title: t('folder.columns.owner'), width: 132, cell: (row) => <OwnerCell row={row} /> },
      { key: 'process', title: t('folder.columns.process'), width: 92, cell: (row) => <ProcessCell row={row} /> },
      { key: 'clauses', title: t('folder.columns.clauses'), width: 105, cell: (row) => <ClausesCell row={row} /> },
      { key: 'becomes', title: t('folder.columns.becomes'), width: 152, cell: (row) => <BecomesCell row={row} /> },
    ],
    [t, noteOf],
  )
}

type InRow = { row: ImportRow }

/** What the file is called, and what somebody should know before confirming it. */
function FileCell({ row, note }: InRow & { note: string | undefined }) {
  const { t } = useTranslation('documents-ui')
  const why = useRefusalText('documents')
  const at = row.path.lastIndexOf('/')
  const refusal = row.refusal ? why(new Refusal('unsupported', row.refusal, row.refusalDetails)) : undefined
  return (
    <Stack gap={2} py={6} align="flex-start" style={{ whiteSpace: 'normal', overflowWrap: 'anywhere' }}>
      <Text size="sm" component="bdi" dir="auto">
        {row.path.slice(at + 1)}
      </Text>
      {at > 0 && (
        <Text size="xs" c="dimmed" component="bdi" dir="auto">
          {row.path.slice(0, at)}
        </Text>
      )}
      {row.warnings.map(({ key, what }) => (
        <Text key={key} size="xs" c="orange" className={look.warning}>
          <IconAlertTriangle size={14} style={{ flex: 'none', marginBlockStart: 2 }} aria-hidden />
          {t(`folder.warnings.${key}`, { what: apart(what) })}
        </Text>
      ))}
      {(refusal ?? note) && (
        <Text size="xs" c={refusal ? 'var(--mantine-color-error)' : 'dimmed'}>
          {refusal ?? note}
        </Text>
      )}
    </Stack>
  )
}

function NumberCell({ row }: InRow) {
  const { t } = useTranslation('documents-ui')
  const { legacyNumber, legacyRevision } = row
  const isSaid = legacyNumber !== '' || legacyRevision !== ''
  return (
    <Cell
      row={row}
      field={legacyNumber === '' ? 'revision' : 'number'}
      fields={['legacyNumber', 'legacyRevision']}
      shown={
        isSaid && (
          <>
            {legacyNumber !== '' && <bdi className="number">{legacyNumber}</bdi>}
            {legacyRevision !== '' && (
              <Text size="xs" c="dimmed" component="span" display="block">
                {t('folder.revisionShort', { revision: apart(legacyRevision) })}
              </Text>
            )}
          </>
        )
      }
      editor={(draft, change) => <NumberEditor {...{ draft, change }} />}
    />
  )
}

function TitleCell({ row }: InRow) {
  return (
    <Cell
      row={row}
      field="title"
      needed
      fields={['titleEn', 'titleAr', 'language']}
      shown={
        (row.titleEn !== '' || row.titleAr !== '') && (
          <span className={look.titles}>
            {[row.titleEn, row.titleAr]
              .filter((title) => title !== '')
              .map((title) => (
                <bdi key={title} dir="auto">
                  {title}
                </bdi>
              ))}
          </span>
        )
      }
      editor={(draft, change) => <TitleEditor {...{ draft, change }} />}
    />
  )
}

const shownIn = (choices: readonly Choice[], id: string | null) => choices.find(({ value }) => value === id)?.shown

function TypeCell({ row }: InRow) {
  return (
    <Cell
      row={row}
      field="type"
      needed
      forSeveral
      fields={['typeId']}
      shown={shownIn(useImportDesk().types, row.typeId)}
      editor={(draft, change) => <TypeEditor {...{ draft, change }} />}
    />
  )
}

function OwnerCell({ row }: InRow) {
  return (
    <Cell
      row={row}
      field="owner"
      needed
      forSeveral
      fields={['ownerId']}
      shown={shownIn(useImportDesk().people, row.ownerId)}
      editor={(draft, change) => <OwnerEditor {...{ draft, change }} />}
    />
  )
}

function ProcessCell({ row }: InRow) {
  const { processes } = useImportDesk()
  return (
    <Cell
      row={row}
      field="process"
      forSeveral
      fields={['processIds']}
      shown={row.processIds.map((id) => shownIn(processes, id)).join('، ') || undefined}
      editor={(draft, change) => <ProcessEditor {...{ draft, change }} />}
    />
  )
}

function ClausesCell({ row }: InRow) {
  return (
    <Cell
      row={row}
      field="clauses"
      forSeveral
      fields={['clauses']}
      shown={row.clauses.length > 0 && <bdi className="number">{row.clauses.join(' · ')}</bdi>}
      editor={(draft, change) => <ClausesEditor {...{ draft, change }} />}
    />
  )
}

const toneOf: Readonly<Record<ImportRowState, Tone>> = {
  expected: 'waiting',
  refused: 'bad',
  proposed: 'neutral',
  'left-out': 'neutral',
  imported: 'good',
}

/** A file or a text; and what became of it. */
function BecomesCell({ row }: InRow) {
  const { t } = useTranslation('documents-ui')
  const { change } = useImportDesk()
  if (row.documentId)
    return (
      <PageLink to={`/documents/${row.documentId}`} search={{ tab: 'draft' }}>
        {t('folder.openDocument')}
      </PageLink>
    )
  if (row.state !== 'proposed')
    return <StatusPill tone={toneOf[row.state]}>{t(`folder.states.${row.state}`)}</StatusPill>
  if (!isWord(row.path))
    return (
      <Text size="xs" c="dimmed" component="span">
        {t('folder.asFile')}
      </Text>
    )
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('folder.edit', { field: t('folder.columns.becomes'), file: row.path.split('/').at(-1) })}
      value={row.asText ? 'text' : 'file'}
      onChange={(value) => void change([row], { asText: value === 'text' })}
      data={[
        { value: 'file', label: t('folder.asFile') },
        { value: 'text', label: t('folder.asText') },
      ]}
    />
  )
}
