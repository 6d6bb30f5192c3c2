import { Anchor, Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { DataGrid } from '#design/register/data-grid.tsx'
import { RegisterBar } from '#design/register/register-bar.tsx'
import { FilterChoice, FilterSwitches } from '#design/register/register-filters.tsx'
import { Page } from '#design/page.tsx'
import { Section } from '#design/section.tsx'
import { EmptyState } from '#design/state/empty-state.tsx'
import { useNamed } from '#modules/identity/ui/embed.tsx'
import { useProcessChoices } from '#modules/processes/ui/embed.tsx'
import { again } from '#platform/browser/asking/again.ts'
import { useAsk } from '#platform/browser/asking/query.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { useMay } from '#platform/browser/session.ts'
import { type RegisterView, useRegisterView } from '#platform/browser/page/view-state.ts'
import { ListDocuments, type RegisterState, registerStates } from '../../contract/register.ts'
import { ListTypes } from '../../contract/types.ts'
import { useDocumentColumns } from './document-columns.tsx'
import { DocumentPanel } from './document-panel.tsx'
import { Draft, FolderLink, NoTypes, StandIns, UsualTypes } from './register-deeds.tsx'

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
          columns={useDocumentColumns()}
          rows={found.data?.rows}
          idOf={(one) => one.id}
          {...paging(found.data)}
          fetching={found.isFetching}
          openId={view.open}
          onOpen={(one) => show({ open: one.id })}
          problem={why(found.error)}
          onAgain={again(found)}
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
