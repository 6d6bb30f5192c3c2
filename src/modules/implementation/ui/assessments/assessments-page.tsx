import { Button, Group } from '@mantine/core'
import { IconArrowsDiff } from '@tabler/icons-react'
import { Link, Navigate, useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { DataGrid, type GridColumn } from '#design/register/data-grid.tsx'
import { EmptyState } from '#design/state/empty-state.tsx'
import { Page } from '#design/page.tsx'
import { RegisterBar } from '#design/register/register-bar.tsx'
import { FilterChoice } from '#design/register/register-filters.tsx'
import { Section } from '#design/section.tsx'
import { DateText } from '#design/word/date-text.tsx'
import { useFormats } from '#design/word/formats.tsx'
import { RecordNumber } from '#design/word/record-number.tsx'
import { TheOrganisation } from '#modules/identity/contract.ts'
import { again } from '#platform/browser/asking/again.ts'
import { useAsk } from '#platform/browser/asking/query.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { type RegisterView, useRegisterView } from '#platform/browser/page/view-state.ts'
import { type AssessmentLine, AssessmentState, ListAssessments } from '../../contract/assessments.ts'
import { AssessmentPill, EditionChip, ScoreBar } from '../words.tsx'
import { StartAssessment } from './start-assessment.tsx'

/** `answers` is the clause whose questions are wanted, in the assessment that is open. */
type View = RegisterView & { state?: AssessmentLine['state']; answers?: string }

/** Every gap assessment and transition, the newest first. */
export function AssessmentsPage() {
  const { t } = useTranslation('implementation-ui')
  const why = useRefusalText('implementation')
  const navigate = useNavigate()
  const { view, asked, narrow, show, paging } = useRegisterView<View>()
  const assessments = useAsk(ListAssessments, { ...asked, ...(view.state ? { state: view.state } : {}) })
  const isNarrowed = Boolean(view.search || view.state)
  const columns = useColumns()
  const answers = view.answers && String(view.answers)
  const open = useOpenAssessment(Boolean(answers))
  if (answers && open.id)
    return (
      <Navigate
        to={`/implementation/assessments/${open.id}` as never}
        search={{ clause: answers, only: 'all' } as never}
        replace
      />
    )
  return (
    <Page
      title={t('register.title')}
      caption={t('register.caption')}
      actions={
        <Group gap="xs">
          {(assessments.data?.total ?? 0) > 1 && <CompareButton />}
          <StartAssessment
            {...(answers && open.isKnown
              ? { clause: answers, onClose: () => show({ answers: undefined } as Partial<View>, { replace: true }) }
              : {})}
          />
        </Group>
      }
    >
      <Section flush>
        <RegisterBar search={view.search} onSearch={(search) => narrow({ search })} placeholder={t('register.search')}>
          <FilterChoice
            label={t('implementation:fields.state')}
            value={view.state}
            options={AssessmentState.options.map((value) => ({ value, label: t(`implementation:states.${value}`) }))}
            onChange={(state) => narrow({ state } as Partial<View>)}
          />
        </RegisterBar>
        <DataGrid
          label={t('register.title')}
          columns={columns}
          rows={assessments.data?.rows}
          idOf={(one) => one.id}
          {...paging(assessments.data)}
          fetching={assessments.isFetching}
          onOpen={(one) => void navigate({ to: `/implementation/assessments/${one.id}` as never })}
          problem={why(assessments.error)}
          onAgain={again(assessments)}
          empty={
            isNarrowed ? (
              <EmptyState title={t('register.nothingFound')} why={t('register.nothingFoundWhy')} />
            ) : (
              <EmptyState title={t('register.empty')} why={t('register.emptyWhy')} action={<StartAssessment />} />
            )
          }
        />
      </Section>
    </Page>
  )
}

/** What is still being answered, of our own edition before the other. */
function useOpenAssessment(when: boolean) {
  const edition = useAsk(TheOrganisation, {}, { when }).data?.edition
  const open = useAsk(ListAssessments, { limit: 50, state: 'in-progress', sort: '-startedOn' }, { when }).data?.rows
  const found = open?.find((one) => one.edition === edition) ?? open?.[0]
  const isKnown = open !== undefined && edition !== undefined
  return { id: isKnown ? found?.id : undefined, isKnown }
}

function CompareButton() {
  const { t } = useTranslation('implementation-ui')
  return (
    <Button
      variant="default"
      renderRoot={(props) => <Link to={'/implementation/assessments/comparison' as never} {...props} />}
      leftSection={<IconArrowsDiff size={16} aria-hidden />}
    >
      {t('comparison.open')}
    </Button>
  )
}

function useColumns() {
  const { t } = useTranslation('implementation')
  const { number } = useFormats()
  return useMemo<GridColumn<AssessmentLine>[]>(
    () => [
      {
        key: 'number',
        title: t('fields.number'),
        width: 125,
        sortable: true,
        cell: (one) => <RecordNumber>{one.number}</RecordNumber>,
      },
      { key: 'title', title: t('fields.title'), sortable: true, cell: (one) => one.title },
      {
        key: 'edition',
        title: t('fields.edition'),
        width: 140,
        wideOnly: true,
        cell: (one) => <EditionChip edition={one.edition} />,
      },
      { key: 'state', title: t('fields.state'), width: 140, cell: (one) => <AssessmentPill state={one.state} /> },
      {
        key: 'startedOn',
        title: t('fields.startedOn'),
        width: 120,
        sortable: true,
        wideOnly: true,
        cell: (one) => <DateText value={one.startedOn} />,
      },
      {
        key: 'answered',
        title: t('fields.answered'),
        width: 115,
        align: 'end',
        wideOnly: true,
        cell: ({ score }) => (
          <span className="number">{t('design:partOf', { part: score.answered, whole: score.questions })}</span>
        ),
      },
      {
        key: 'gaps',
        title: t('fields.gaps'),
        width: 70,
        align: 'end',
        cell: ({ score }) => <span className="number">{number(score.gaps)}</span>,
      },
      {
        key: 'score',
        title: t('fields.score'),
        width: 130,
        cell: ({ score, title }) => <ScoreBar score={score} label={title} />,
      },
    ],
    [t, number],
  )
}
