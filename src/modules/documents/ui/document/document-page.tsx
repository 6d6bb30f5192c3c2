import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Page } from '#design/page.tsx'
import { ErrorState } from '#design/state/error-state.tsx'
import { PageLoading } from '#design/state/loading.tsx'
import { Tabs } from '#design/tabs.tsx'
import { Chip } from '#design/word/chip.tsx'
import { useFormats } from '#design/word/formats.tsx'
import { useLinksTab } from '#platform/browser/page/links-tab.tsx'
import { again } from '#platform/browser/asking/again.ts'
import { useAsk } from '#platform/browser/asking/query.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { useMay, useSession } from '#platform/browser/session.ts'
import { usePathValue, useView } from '#platform/browser/page/view-state.ts'
import { TheDocument, type WholeDocument } from '../../contract/register.ts'
import { documentRevisionLifecycle, type RevisionState } from '../../lifecycle.ts'
import { DownloadCopy } from '../prints/download-copy.tsx'
import { PrintsTab } from '../prints/prints-tab.tsx'
import { DocumentSteps } from '../steps/document-steps.tsx'
import { DocumentNumber, DocumentPill, RevisionPill, useTitled } from '../words.tsx'
import { DraftTab } from './draft-tab.tsx'
import { EffectiveTab } from './effective-tab.tsx'
import { HistoryTab } from './history-tab.tsx'
import { ReadingsTab } from './readings-tab.tsx'
import { VersionsTab } from './versions-tab.tsx'

/** One document: what is in force, what is in work, and what became of it. */
export function DocumentPage() {
  const { t } = useTranslation('documents-ui')
  const why = useRefusalText('documents')
  const titled = useTitled()
  const id = usePathValue('id')
  const asked = useAsk(TheDocument, { id })
  if (asked.error) return <ErrorState why={why(asked.error)} onAgain={again(asked)} />
  if (asked.data?.id !== id) return <PageLoading />
  const document = asked.data
  return (
    <Page
      title={<span dir="auto">{titled(document)}</span>}
      tabTitle={document.number ?? titled(document)}
      trail={[{ title: t('register.title'), to: '/documents' }]}
      before={<Marks document={document} />}
      actions={
        <>
          <DownloadCopy document={document} />
          <DocumentSteps document={document} />
        </>
      }
    >
      <Parts key={document.id} document={document} />
    </Page>
  )
}

function Marks({ document }: { document: WholeDocument }) {
  const { t } = useTranslation('documents-ui')
  const { number } = useFormats()
  return (
    <>
      <DocumentNumber number={document.number} strong />
      <DocumentPill state={document.state} />
      {document.effectiveRevision !== null && (
        <Chip>{t('record.revision', { revision: number(document.effectiveRevision) })}</Chip>
      )}
      {document.inWork && <RevisionPill state={document.inWork.state} />}
    </>
  )
}

function Parts({ document }: { document: WholeDocument }) {
  const { t } = useTranslation('documents-ui')
  const { number } = useFormats()
  const may = useMay()
  const [view, show] = useView<{ tab: string }>()
  const links = useLinksTab('document', document.id)
  const { part, effective, inWork, reading } = document
  const awaited = useAwaitedTab(document)
  const titleOfWork = (state: RevisionState) => {
    if (state === 'for-training') return t('record.training')
    return documentRevisionLifecycle.may(state, 'edit') ? t('record.draft') : t(`documents:states.revision.${state}`)
  }
  const draft = {
    key: 'draft',
    title: inWork && titleOfWork(inWork.state),
    body: inWork && (
      <DraftTab key={`${inWork.id}-${inWork.state}-${inWork.round}`} document={document} revision={inWork} />
    ),
  }
  const tabs = [
    ...(effective || !inWork
      ? [
          {
            key: 'effective',
            title: t(effective ? 'record.effective' : 'record.theDocument'),
            body: <EffectiveTab document={document} />,
          },
        ]
      : []),
    ...(inWork ? [draft] : []),
    ...(part.seesDrafts
      ? [
          {
            key: 'versions',
            title: t('record.versions'),
            count: number(document.revisions.length),
            body: <VersionsTab document={document} />,
          },
        ]
      : []),
    ...(part.edits && may('documents.follow-reading')
      ? [
          {
            key: 'readings',
            title: t('record.readings'),
            ...(reading && reading.asked > 0
              ? { count: t('readings.of', { done: number(reading.acknowledged), all: number(reading.asked) }) }
              : {}),
            body: <ReadingsTab document={document} />,
          },
        ]
      : []),
    ...(part.edits && may('documents.control-copies') && document.number !== null
      ? [{ key: 'prints', title: t('prints.title'), body: <PrintsTab document={document} /> }]
      : []),
    ...links,
    ...(may('platform.read-history') && part.seesDrafts
      ? [{ key: 'history', title: t('record.history'), body: <HistoryTab document={document} /> }]
      : []),
  ]
  return (
    <Tabs
      label={t('record.tabs')}
      shown={view.tab ?? awaited}
      onShow={(tab) => show({ tab }, { replace: true })}
      tabs={tabs}
    />
  )
}

/** Whoever comes to decide, to be trained or to go on with what came back begins with what is in work, and stays there. */
function useAwaitedTab({ inWork, myStep, myReading, ownerId }: WholeDocument): string | undefined {
  const { person } = useSession()
  const [awaited] = useState(() => {
    if (!inWork) return undefined
    const isAsked = myStep !== null || (myReading?.revisionId === inWork.id && myReading.state === 'assigned')
    const goesOn =
      (inWork.state === 'changes-requested' && inWork.authorId === person?.id) ||
      (inWork.state === 'approved' && ownerId === person?.id)
    return isAsked || goesOn ? 'draft' : undefined
  })
  return awaited
}
