import { Alert, Button, Stack, Text } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DataGrid, type GridColumn } from '#design/register/data-grid.tsx'
import { Section } from '#design/section.tsx'
import { EmptyState } from '#design/state/empty-state.tsx'
import { DateText } from '#design/word/date-text.tsx'
import { useFormats } from '#design/word/formats.tsx'
import { StatusPill } from '#design/word/status-pill.tsx'
import { again } from '#platform/browser/asking/again.ts'
import { useAsk } from '#platform/browser/asking/query.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { type Print, PrintsOfDocument } from '../../contract/prints.ts'
import type { WholeDocument } from '../../contract/register.ts'
import { PrintCopy } from './print-copy.tsx'
import { PrintSteps } from './print-steps.tsx'

/** Who holds which copy on paper, and which of them are to come back. */
export function PrintsTab({ document }: { document: WholeDocument }) {
  const { t } = useTranslation('documents-ui')
  const why = useRefusalText('documents')
  const asked = useAsk(PrintsOfDocument, { id: document.id })
  const [printing, setPrinting] = useState(false)
  const owed = asked.data?.rows.filter(({ isToCollect }) => isToCollect).length ?? 0
  const print = document.effectiveRevisionId && (
    <Button variant="default" mb="xs" onClick={() => setPrinting(true)}>
      {t('prints.print')}
    </Button>
  )
  return (
    <Stack gap="md">
      {owed > 0 && (
        <Alert color="orange" title={t('prints.owed', { count: owed })}>
          {t('prints.owedWhy')}
        </Alert>
      )}
      <Section flush title={t('prints.title')} caption={t('prints.caption')} aside={print}>
        <DataGrid
          label={t('prints.title')}
          columns={useColumns()}
          rows={asked.data?.rows}
          idOf={(one) => one.id}
          problem={why(asked.error)}
          onAgain={again(asked)}
          empty={<EmptyState title={t('prints.none')} why={t('prints.noneWhy')} clause="7.5.3" />}
        />
      </Section>
      <PrintCopy document={document} open={printing} onClose={() => setPrinting(false)} />
    </Stack>
  )
}

function useColumns() {
  const { t } = useTranslation('documents-ui')
  const { number } = useFormats()
  return useMemo<GridColumn<Print>[]>(
    () => [
      { key: 'copy', title: t('prints.copy'), width: 80, cell: ({ copy }) => number(copy) },
      { key: 'revision', title: t('fields.revision'), width: 90, cell: ({ revision }) => number(revision) },
      { key: 'holder', title: t('prints.holder'), cell: ({ holder }) => <bdi>{holder}</bdi> },
      { key: 'place', title: t('prints.place'), width: 140, wideOnly: true, cell: ({ place }) => <bdi>{place}</bdi> },
      {
        key: 'printedOn',
        title: t('prints.printedOn'),
        width: 130,
        wideOnly: true,
        cell: ({ printedOn }) => <DateText value={printedOn} />,
      },
      { key: 'state', title: t('fields.state'), width: 170, cell: (print) => <PrintPill print={print} /> },
      { key: 'steps', title: '', width: 190, cell: (print) => <PrintSteps print={print} /> },
    ],
    [t, number],
  )
}

/** A copy that was recalled says why. */
function PrintPill({ print: { state, isToCollect, recallReason } }: { print: Print }) {
  const { t } = useTranslation('documents-ui')
  const pill = isToCollect ? (
    <StatusPill tone="warning">{t('prints.toCollect')}</StatusPill>
  ) : (
    <StatusPill tone={state === 'issued' ? 'good' : 'neutral'}>{t(`documents:states.print.${state}`)}</StatusPill>
  )
  if (!recallReason) return pill
  return (
    <>
      {pill}
      <Text size="xs" c="dimmed" dir="auto" lineClamp={2} title={recallReason} style={{ whiteSpace: 'normal' }}>
        {recallReason}
      </Text>
    </>
  )
}
