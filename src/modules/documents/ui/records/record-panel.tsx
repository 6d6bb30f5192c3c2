import { Anchor } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { SidePanel } from '#design/register/side-panel.tsx'
import { Section } from '#design/section.tsx'
import { ErrorState } from '#design/state/error-state.tsx'
import { LinesLoading } from '#design/state/loading.tsx'
import { DateText } from '#design/word/date-text.tsx'
import { type Fact, FactList } from '#design/word/fact-list.tsx'
import { PersonChip } from '#design/word/person-chip.tsx'
import { RecordNumber } from '#design/word/record-number.tsx'
import { addressOfFile } from '#modules/actions/ui/embed.tsx'
import { RecordHistory, useNamed } from '#modules/identity/ui/embed.tsx'
import { again } from '#platform/browser/asking/again.ts'
import { useAsk } from '#platform/browser/asking/query.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { Links } from '#platform/browser/page/links-tab.tsx'
import { type RecordLine, TheRetainedRecord } from '../../contract/records.ts'
import { RecordSteps } from './record-steps.tsx'
import { RecordPill } from './record-words.tsx'

const words = {
  module: 'documents',
  vocabulary: { state: 'documents:states.record' },
  people: ['keptBy', 'proposedBy', 'disposedBy'],
  untold: ['typeId', 'processIds'],
}

/** A record beside its list; of one that was disposed of, what it was, when, by whom and why. */
export function RecordPanel({ id, onClose }: { id: string | undefined; onClose: () => void }) {
  const { t } = useTranslation('documents-ui')
  const why = useRefusalText('documents')
  const asked = useAsk(TheRetainedRecord, { id: id ?? '' }, { when: Boolean(id) })
  const record = asked.data?.id === id ? asked.data : undefined
  return (
    <SidePanel
      open={Boolean(id)}
      onClose={onClose}
      title={record?.title ?? t('records.title')}
      before={
        record && (
          <>
            <RecordNumber strong>{record.number}</RecordNumber>
            <RecordPill state={record.state} isHeld={record.isHeld} />
          </>
        )
      }
      actions={record && <RecordSteps record={record} />}
    >
      {asked.error && <ErrorState why={why(asked.error)} onAgain={again(asked)} />}
      {!record && !asked.error && <LinesLoading lines={6} />}
      {record && (
        <>
          <Section>
            <Facts record={record} />
          </Section>
          <Links record="retainedRecord" id={record.id} narrow />
          <RecordHistory recordId={record.id} words={words} />
        </>
      )}
    </SidePanel>
  )
}

function Facts({ record }: { record: RecordLine }) {
  const { t } = useTranslation('documents-ui')
  const named = useNamed()
  const isGone = record.state === 'disposed'
  const facts: Fact[] = [
    { label: t('fields.type'), value: named({ nameEn: record.typeNameEn, nameAr: record.typeNameAr }) },
    {
      label: t('fields.keptBy'),
      value: <PersonChip name={named({ nameEn: record.keptByNameEn, nameAr: record.keptByNameAr })} />,
    },
    { label: t('fields.createdOn'), value: <DateText value={record.createdOn} /> },
    {
      label: t('fields.retainUntil'),
      value: record.retainUntil ? <DateText value={record.retainUntil} /> : t('records.forGood'),
    },
    { label: t('fields.location'), value: record.location },
    {
      label: t('fields.file'),
      value: !record.fileId ? undefined : isGone ? (
        t('records.released')
      ) : (
        <Anchor href={addressOfFile(record.fileId)} target="_blank" rel="noreferrer" size="sm">
          <bdi>{record.fileName}</bdi>
        </Anchor>
      ),
    },
    ...(record.isHeld ? [{ label: t('fields.holdReason'), value: record.holdReason, wide: true }] : []),
    ...(record.disposalReason ? [{ label: t('fields.disposalReason'), value: record.disposalReason, wide: true }] : []),
    ...(isGone ? [{ label: t('fields.disposedOn'), value: <DateText value={record.disposedOn} /> }] : []),
  ]
  return <FactList facts={facts} />
}
