import { Checkbox, MultiSelect } from '@mantine/core'
import { IconFlag } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '#design/state/empty-state.tsx'
import { Page } from '#design/page.tsx'
import { RegisterBar } from '#design/register/register-bar.tsx'
import { Section } from '#design/section.tsx'
import { again } from '#platform/browser/asking/again.ts'
import { useAsk } from '#platform/browser/asking/query.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { type RegisterView, useRegisterView } from '#platform/browser/page/view-state.ts'
import { ListFindings } from '../../contract/findings.ts'
import { findingGrades } from '../../contract/words.ts'
import { findingLifecycle } from '../../lifecycle.ts'
import { FindingPanel } from './finding-panel.tsx'
import { FindingsGrid } from './findings-grid.tsx'

type View = RegisterView & { grade?: string; state?: string; unclosed?: boolean }

const listed = (value: string | undefined) => (value ? value.split(',') : [])

/** The findings of all audits. */
export function FindingsPage() {
  const { t } = useTranslation('audits-ui')
  const why = useRefusalText('audits')
  const { view, asked, show, narrow, paging } = useRegisterView<View>()
  const findings = useAsk(ListFindings, {
    ...asked,
    ...(view.grade ? { grade: view.grade } : {}),
    ...(view.state ? { state: view.state } : {}),
    ...(view.unclosed ? { open: 'true' } : {}),
  })
  const isNarrowed = Boolean(view.search || view.grade || view.state || view.unclosed)
  return (
    <Page title={t('findingsPage.title')} caption={t('findingsPage.caption')}>
      <Section flush>
        <RegisterBar search={view.search} onSearch={(search) => narrow({ search })}>
          <MultiSelect
            aria-label={t('findingsPage.grade')}
            placeholder={view.grade ? '' : t('findingsPage.grade')}
            w={230}
            clearable
            data={findingGrades.map((grade) => ({ value: grade, label: t(`audits:grades.${grade}`) }))}
            value={listed(view.grade)}
            onChange={(grades) => narrow({ grade: grades.join(',') })}
          />
          <MultiSelect
            aria-label={t('findingsPage.state')}
            placeholder={view.state ? '' : t('findingsPage.state')}
            w={230}
            clearable
            data={findingLifecycle.states.map((state) => ({
              value: state,
              label: t(`audits:states.finding.${state}`),
            }))}
            value={listed(view.state)}
            onChange={(states) => narrow({ state: states.join(',') })}
          />
          <Checkbox
            label={t('findingsPage.onlyOpen')}
            checked={view.unclosed ?? false}
            onChange={(event) => narrow({ unclosed: event.currentTarget.checked || undefined } as Partial<View>)}
          />
        </RegisterBar>
        <FindingsGrid
          label={t('findingsPage.title')}
          withAudit
          rows={findings.data?.rows}
          total={findings.data?.total ?? 0}
          paging={paging(findings.data)}
          fetching={findings.isFetching}
          openId={view.open}
          onOpen={(open) => show({ open } as Partial<View>)}
          problem={why(findings.error)}
          onAgain={again(findings)}
          empty={
            <EmptyState
              icon={<IconFlag size={26} stroke={1.5} />}
              title={t(isNarrowed ? 'findingsPage.noMatch' : 'findingsPage.noneAtAll')}
              why={t(isNarrowed ? 'findingsPage.noMatchWhy' : 'findingsPage.noneAtAllWhy')}
              clause="9.2.2"
            />
          }
        />
      </Section>
      <FindingPanel id={view.open} onClose={() => show({ open: undefined } as Partial<View>)} />
    </Page>
  )
}
