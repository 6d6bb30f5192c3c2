import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Page } from '#design/page.tsx'
import { DataGrid, type GridColumn } from '#design/register/data-grid.tsx'
import { Section } from '#design/section.tsx'
import { EmptyState } from '#design/state/empty-state.tsx'
import { DateText } from '#design/word/date-text.tsx'
import { RecordNumber } from '#design/word/record-number.tsx'
import { PersonShown, usePersonShown } from '#modules/identity/ui/embed.tsx'
import { again } from '#platform/browser/asking/again.ts'
import { useAsk } from '#platform/browser/asking/query.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { useMay } from '#platform/browser/session.ts'
import { type TrainingOfPerson, TrainingsOfPerson } from '../../contract.ts'
import { DueMark, ParticipantPill, useTitled } from '../words.tsx'

/** What a person has shown and has still to learn; those who follow trainings look at anybody's. */
export function MyTrainingsPage() {
  const { t } = useTranslation('competence-ui')
  const why = useRefusalText('competence')
  const navigate = useNavigate()
  const may = useMay()
  const personId = usePersonShown()
  const asked = useAsk(TrainingsOfPerson, { personId }, { when: personId !== '' })
  return (
    <Page title={t('mine.title')} caption={t('mine.caption')}>
      {may('competence.follow') && <PersonShown label={t('mine.person')} />}
      <Section flush>
        <DataGrid
          label={t('mine.title')}
          columns={useColumns()}
          rows={asked.data?.rows}
          idOf={(one) => one.id}
          onOpen={(one) => void navigate({ to: `/trainings/${one.trainingId}` })}
          problem={why(asked.error)}
          onAgain={again(asked)}
          empty={<EmptyState title={t('mine.empty')} why={t('mine.emptyWhy')} clause="7.2" />}
        />
      </Section>
    </Page>
  )
}

function useColumns() {
  const { t } = useTranslation('competence-ui')
  const titled = useTitled()
  return useMemo<GridColumn<TrainingOfPerson>[]>(
    () => [
      {
        key: 'number',
        title: t('fields.number'),
        width: 150,
        cell: ({ number }) => <RecordNumber>{number}</RecordNumber>,
      },
      { key: 'title', title: t('fields.title'), cell: (one) => titled(one) },
      {
        key: 'method',
        title: t('fields.method'),
        width: 150,
        wideOnly: true,
        cell: ({ method }) => t(`competence:methods.${method}`),
      },
      {
        key: 'dueOn',
        title: t('fields.dueOn'),
        width: 125,
        cell: ({ dueOn, isOverdue }) => <DueMark day={dueOn} isOverdue={isOverdue} />,
      },
      {
        key: 'heldOn',
        title: t('fields.heldOn'),
        width: 130,
        wideOnly: true,
        cell: ({ heldOn }) => <DateText value={heldOn} />,
      },
      { key: 'state', title: t('fields.state'), width: 160, cell: ({ state }) => <ParticipantPill state={state} /> },
    ],
    [t, titled],
  )
}
