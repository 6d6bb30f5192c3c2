import { Box, Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { DataGrid, type GridColumn } from '#design/register/data-grid.tsx'
import { EmptyState } from '#design/state/empty-state.tsx'
import { useFormats } from '#design/word/formats.tsx'
import { Page } from '#design/page.tsx'
import { PersonChip } from '#design/word/person-chip.tsx'
import { RecordNumber } from '#design/word/record-number.tsx'
import { RegisterBar } from '#design/register/register-bar.tsx'
import { Section } from '#design/section.tsx'
import { Tabs } from '#design/tabs.tsx'
import { yearOf } from '#kernel/dates.ts'
import { again } from '#platform/browser/asking/again.ts'
import { useAsk } from '#platform/browser/asking/query.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { useMay } from '#platform/browser/session.ts'
import { type RegisterView, useRegisterView } from '#platform/browser/page/view-state.ts'
import { type AuditRow, ListAudits } from '../../contract/audit.ts'
import { AuditPill, Period, useNames, useToday } from '../words.tsx'
import { AuditFilters } from './audit-filters.tsx'
import { AuditPanel } from './audit-panel.tsx'
import { type AuditView, askedFor, viewNames } from './audit-views.ts'

type View = RegisterView & AuditView

/** Every audit of the organisation, as one looks at it. */
export function AuditsPage() {
  const { t } = useTranslation('audits-ui')
  const why = useRefusalText('audits')
  const may = useMay()
  const today = useToday()
  const { view, asked, show, narrow, paging } = useRegisterView<View>()
  const audits = useAsk(ListAudits, { ...asked, ...askedFor(view, yearOf(today)) })
  const columns = useAuditColumns()
  const propose = may('audits.plan') && <ProposeButton />
  const isNarrowed = Boolean(view.search || view.state || view.type || view.year || view.process || view.look)
  return (
    <Page title={t('register.title')} caption={t('register.caption')} actions={propose}>
      <Section flush>
        <Box mb={-12}>
          <Tabs
            label={t('register.views')}
            tabs={viewNames.map((key) => ({ key, title: t(`views.${key}`) }))}
            shown={view.look ?? 'all'}
            onShow={(look) => narrow({ look: look === 'all' ? undefined : look, state: undefined, year: undefined })}
          />
        </Box>
        <RegisterBar search={view.search} onSearch={(search) => narrow({ search })} placeholder={t('register.search')}>
          <AuditFilters view={view} onNarrow={narrow} thisYear={yearOf(today)} />
        </RegisterBar>
        <DataGrid
          label={t('register.title')}
          columns={columns}
          rows={audits.data?.rows}
          idOf={(audit) => audit.id}
          {...paging(audits.data)}
          fetching={audits.isFetching}
          openId={view.open}
          onOpen={(audit) => show({ open: audit.id })}
          problem={why(audits.error)}
          onAgain={again(audits)}
          empty={
            isNarrowed ? (
              <EmptyState title={t('register.nothingFound')} why={t('register.nothingFoundWhy')} />
            ) : (
              <EmptyState
                title={t('register.empty')}
                why={t('register.emptyWhy')}
                clause="9.2"
                {...(propose ? { action: propose } : {})}
              />
            )
          }
        />
      </Section>
      <AuditPanel id={view.open} onClose={() => show({ open: undefined })} />
    </Page>
  )
}

function ProposeButton() {
  const { t } = useTranslation('audits-ui')
  return (
    <Button
      renderRoot={(props) => <Link to="/audits/new" {...props} />}
      leftSection={<IconPlus size={16} aria-hidden />}
    >
      {t('propose.open')}
    </Button>
  )
}

function useAuditColumns() {
  const { t } = useTranslation('audits-ui')
  const { language, nameOf } = useNames()
  const { number } = useFormats()
  return useMemo<GridColumn<AuditRow>[]>(
    () => [
      {
        key: 'number',
        title: t('number'),
        width: 125,
        sortable: true,
        cell: (audit) => (audit.number ? <RecordNumber>{audit.number}</RecordNumber> : t('noNumber')),
      },
      { key: 'title', title: t('title'), sortable: true, cell: (audit) => audit.title },
      { key: 'state', title: t('state'), width: 150, cell: (audit) => <AuditPill state={audit.state} /> },
      { key: 'from', title: t('dates'), width: 215, sortable: true, cell: (audit) => <Period {...audit} /> },
      {
        key: 'lead',
        title: t('audits:roles.lead'),
        width: 165,
        wideOnly: true,
        cell: ({ leadNameEn, leadNameAr }) =>
          leadNameEn || leadNameAr ? (
            <PersonChip name={nameOf({ nameEn: leadNameEn ?? '', nameAr: leadNameAr ?? '' })} />
          ) : (
            '–'
          ),
      },
      {
        key: 'openFindings',
        title: t('openFindings'),
        width: 110,
        align: 'end',
        wideOnly: true,
        cell: (audit) => <span className="number">{number(audit.openFindings)}</span>,
      },
    ],
    // biome-ignore lint: what is shown depends on the language alone
    [t, language],
  )
}
