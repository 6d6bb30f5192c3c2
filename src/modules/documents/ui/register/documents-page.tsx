import { Anchor, Button, Text } from '@mantine/core'
import { IconDownload, IconFolderPlus, IconPlus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DataGrid, type GridColumn } from '#design/register/data-grid.tsx'
import { RegisterBar } from '#design/register/register-bar.tsx'
import { FilterChoice, FilterSwitches } from '#design/register/register-filters.tsx'
import { Page } from '#design/page.tsx'
import { Section } from '#design/section.tsx'
import { EmptyState } from '#design/state/empty-state.tsx'
import { RefusableButton } from '#design/step/refusable-button.tsx'
import { PersonChip } from '#design/word/person-chip.tsx'
import { useStep } from '#modules/actions/ui/embed.tsx'
import { useNamed } from '#modules/identity/ui/embed.tsx'
import { useProcessChoices } from '#modules/processes/ui/embed.tsx'
import { lazyPart } from '#platform/browser/page/lazy-part.tsx'
import { useAsk } from '#platform/browser/asking/query.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { useMay } from '#platform/browser/session.ts'
import { type RegisterView, useRegisterView } from '#platform/browser/page/view-state.ts'
import { type DocumentLine, ListDocuments, type RegisterState, registerStates } from '../../contract/register.ts'
import { AddUsualTypes, ListTypes } from '../../contract/types.ts'
import { DocumentNumber, DocumentPill, ReviewMark, RevisionPill, useTitled } from '../words.tsx'
import { DocumentPanel } from './document-panel.tsx'

const Delegations = lazyPart(() => import('../steps/delegations.tsx').then((module) => module.Delegations))
const DraftDocument = lazyPart(() => import('./draft-document.tsx').then((module) => module.DraftDocument))

type View = RegisterView & {
  typeId?: string
  state?: RegisterState
  processId?: string
  clause?: string
  mine?: boolean
  due?: boolean
  inText?: boolean
  /** The clause that a document is to be drafted for. */
  drafts?: string
}

/** The master list: every document, as far as the reader may see it. */
export function DocumentsPage() {
  const { t, i18n } = useTranslation('documents-ui')
  const why = useRefusalText('documents')
  const named = useNamed()
  const { view, asked, show, narrow, paging } = useRegisterView<View>()
  const types = useAsk(ListTypes, { limit: 200, kind: 'document' }).data?.rows
  const may = useMay()
  const processes = useProcessChoices({ when: may('processes.read') })
  const filters = {
    ...(view.typeId ? { typeId: view.typeId } : {}),
    ...(view.state ? { state: view.state } : {}),
    ...(view.processId ? { processId: view.processId } : {}),
    ...(view.clause ? { clause: String(view.clause) } : {}),
    ...(view.mine ? { mine: 'true' } : {}),
    ...(view.due ? { due: 'true' } : {}),
    ...(view.inText ? { inText: 'true' } : {}),
  }
  const found = useAsk(ListDocuments, { ...asked, ...filters })
  const drafts = view.drafts && String(view.drafts)
  const first = types && (types.length === 0 ? may('documents.manage') ? <UsualTypes /> : <NoTypes /> : <Draft />)
  const begun = types && types.length > 0 && drafts && (
    <Draft clause={drafts} onClose={() => show({ drafts: undefined } as Partial<View>, { replace: true })} />
  )
  const list = new URLSearchParams({
    ...filters,
    ...(view.search ? { search: view.search } : {}),
    language: i18n.language,
  })
  return (
    <Page
      title={t('register.title')}
      caption={t('register.caption')}
      actions={
        <>
          <Button
            component="a"
            variant="default"
            href={`/api/documents/register.xlsx?${list}`}
            leftSection={<IconDownload size={16} aria-hidden />}
          >
            {t('register.excel')}
          </Button>
          <StandIns />
          <FolderLink />
          {begun || first}
        </>
      }
    >
      <Section flush>
        <RegisterBar search={view.search} onSearch={(search) => narrow({ search })} placeholder={t('register.search')}>
          <FilterChoice
            label={t('fields.type')}
            value={view.typeId}
            options={(types ?? []).map((one) => ({ value: one.id, label: `${one.prefix} · ${named(one)}` }))}
            onChange={(typeId) => narrow({ typeId } as Partial<View>)}
          />
          <FilterChoice
            label={t('fields.state')}
            value={view.state}
            options={registerStates.map((value) => ({ value, label: t(`documents:found.${value}`) }))}
            onChange={(state) => narrow({ state } as Partial<View>)}
          />
          <FilterChoice
            label={t('fields.process')}
            value={view.processId}
            options={processes}
            onChange={(processId) => narrow({ processId } as Partial<View>)}
          />
          <FilterSwitches
            names={['mine', 'due', 'inText']}
            labelOf={(name) => t(`register.${name}`)}
            on={view}
            onSwitch={(change) => narrow(change as Partial<View>)}
          />
          {view.clause && (
            <Anchor component="button" size="sm" onClick={() => narrow({ clause: undefined } as never)}>
              {t('register.allClauses', { clause: String(view.clause) })}
            </Anchor>
          )}
        </RegisterBar>
        <DataGrid
          label={t('register.title')}
          columns={useColumns()}
          rows={found.data?.rows}
          idOf={(one) => one.id}
          {...paging(found.data)}
          fetching={found.isFetching}
          openId={view.open}
          onOpen={(one) => show({ open: one.id })}
          problem={why(found.error)}
          onAgain={() => void found.refetch()}
          empty={
            <EmptyState
              title={t('register.empty')}
              why={t(may('documents.write') ? 'register.emptyWhy' : 'register.emptyReader')}
              clause="7.5"
              action={first}
            />
          }
        />
      </Section>
      <DocumentPanel id={view.open} onClose={() => show({ open: undefined } as Partial<View>)} />
    </Page>
  )
}

function FolderLink() {
  const { t } = useTranslation('documents-ui')
  if (!useMay()('documents.write')) return null
  return (
    <Button
      variant="default"
      leftSection={<IconFolderPlus size={16} aria-hidden />}
      renderRoot={(props) => <Link to="/documents/import" {...props} />}
    >
      {t('folder.open')}
    </Button>
  )
}

function StandIns() {
  const { t } = useTranslation('documents-ui')
  const [open, setOpen] = useState(false)
  if (!useMay()('documents.decide')) return null
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('register.delegates')}
      </Button>
      <Delegations open={open} onClose={() => setOpen(false)} />
    </>
  )
}

function Draft({ clause, onClose }: { clause?: string; onClose?: () => void }) {
  const { t } = useTranslation('documents-ui')
  const [open, setOpen] = useState(false)
  const close = () => {
    setOpen(false)
    onClose?.()
  }
  if (!useMay()('documents.write')) return null
  return (
    <>
      <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setOpen(true)}>
        {t('steps.draft')}
      </Button>
      <DraftDocument open={open || Boolean(clause)} clause={clause} onClose={close} />
    </>
  )
}

/** Before the first document stand the types. */
export function UsualTypes() {
  const { t } = useTranslation('documents-ui')
  const add = useStep(AddUsualTypes, 'documents')
  if (!useMay()('documents.manage')) return null
  return (
    <Button variant="default" loading={add.busy} onClick={() => void add.runAloud({}, {}, t('done.usualTypes'))}>
      {t('steps.usualTypes')}
    </Button>
  )
}

/** Whoever writes but does not manage the types is told who does. */
function NoTypes() {
  const { t } = useTranslation('documents-ui')
  if (!useMay()('documents.write')) return null
  return (
    <RefusableButton leftSection={<IconPlus size={16} aria-hidden />} refusal={t('register.noTypes')}>
      {t('steps.draft')}
    </RefusableButton>
  )
}

/** A long title takes a second line rather than losing its end. */
const Title = ({ children }: { children: string }) => (
  <Text component="span" inherit lineClamp={2} style={{ whiteSpace: 'normal' }} title={children}>
    {children}
  </Text>
)

function useColumns() {
  const { t } = useTranslation('documents-ui')
  const named = useNamed()
  const titled = useTitled()
  const { language } = useTranslation().i18n
  return useMemo<GridColumn<DocumentLine>[]>(
    () => [
      {
        key: 'number',
        title: t('fields.number'),
        width: 125,
        sortable: true,
        cell: ({ number }) => <DocumentNumber number={number} />,
      },
      {
        key: language === 'ar' ? 'titleAr' : 'titleEn',
        title: t('fields.title'),
        sortable: true,
        cell: (one) => <Title>{titled(one)}</Title>,
      },
      {
        key: 'type',
        title: t('fields.type'),
        width: 135,
        wideOnly: true,
        cell: (one) => named({ nameEn: one.typeNameEn, nameAr: one.typeNameAr }),
      },
      {
        key: 'revision',
        title: t('fields.revision'),
        width: 80,
        cell: ({ effectiveRevision }) => effectiveRevision ?? '–',
      },
      {
        key: 'owner',
        title: t('fields.owner'),
        width: 150,
        cell: (one) => <PersonChip name={named({ nameEn: one.ownerNameEn, nameAr: one.ownerNameAr })} />,
      },
      {
        key: 'nextReviewOn',
        title: t('fields.nextReviewOn'),
        width: 200,
        sortable: true,
        cell: (one) => <ReviewMark tone={one.reviewTone} day={one.nextReviewOn} />,
      },
      {
        key: 'state',
        title: t('fields.state'),
        width: 210,
        cell: ({ state, inWork }) => (
          <span style={{ display: 'inline-flex', gap: 4, flexWrap: 'wrap' }}>
            {(state !== 'in-preparation' || !inWork) && <DocumentPill state={state} />}
            {inWork && <RevisionPill state={inWork.state} />}
          </span>
        ),
      },
    ],
    [t, named, titled, language],
  )
}
