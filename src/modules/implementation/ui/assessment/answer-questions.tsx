import { Group, SegmentedControl, Stack, Text } from '@mantine/core'
import { IconKeyboard } from '@tabler/icons-react'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { QuestionLayout, QuestionStack } from '#design/question/question-layout.tsx'
import { EmptyState } from '#design/state/empty-state.tsx'
import { addDays } from '#kernel/dates.ts'
import { firstRefusal, Refusal } from '#kernel/refusal.ts'
import { useToday } from '#modules/actions/ui/embed.tsx'
import { type Edition, within } from '#modules/standards/rules.ts'
import { goToQuestion, useQuestionKeys } from '#platform/browser/desk/use-question-keys.ts'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { useMay } from '#platform/browser/session.ts'
import { useView } from '#platform/browser/page/view-state.ts'
import type { AskedQuestion, GapTask } from '../../contract/assessments.ts'
import { type Grade, grades } from '../../contract/words.ts'
import { assessmentIsOpen } from '../../rules/assessment.ts'
import { isGap, scoreOf } from '../../rules/score.ts'
import { ClauseTitle, ScoreBar, useSaid, type WholeAssessment } from '../words.tsx'
import { ClauseNews } from './clause-news.tsx'
import { QuestionCard } from './question-card.tsx'
import { SectionList } from './section-list.tsx'
import { useDesk } from '../desk/use-answers.ts'

type Only = 'all' | 'mine' | 'new' | 'left' | 'gaps'
type View = { clause?: string; chapter?: string; only?: Only; question?: string }

const isAsked = {
  all: () => true,
  mine: ({ isTheirs }: AskedQuestion) => isTheirs,
  new: isNew,
  left: isLeft,
  gaps: ({ grade }: AskedQuestion) => isGap(grade),
}
function isNew({ carriedId, confidence }: AskedQuestion): boolean {
  return carriedId === null || confidence !== 'high'
}
function isLeft({ grade }: AskedQuestion): boolean {
  return grade === null
}

/** The first is what one comes for: of a transition what is new, as a process owner one's own clauses. */
function filtersOf({ assessment, questions }: WholeAssessment): [Only, ...Only[]] {
  const isPartly = questions.some(({ isTheirs }) => isTheirs) && !questions.every(({ isTheirs }) => isTheirs)
  const rest: Only[] = isPartly ? ['mine', 'left', 'gaps', 'all'] : ['all', 'left', 'gaps']
  const [first = 'all', ...others] = assessment.fromId ? (['new', ...rest] as const) : rest
  return assessment.state === 'in-progress'
    ? [first, ...others]
    : ['all', ...[first, ...others].filter((one) => one !== 'all')]
}

const none: readonly GapTask[] = []

/** The questions of one clause after the other, and how far each has come. */
export function AnswerQuestions({ whole }: { whole: WholeAssessment }) {
  const { t } = useTranslation('implementation-ui')
  const { nameIn } = useSaid()
  const [view, show] = useView<View>()
  const [currentId, setCurrentId] = useState<string>()
  const { assessment, questions, tasks, people } = whole
  const { edition } = assessment
  const desk = useDesk(assessment.id)
  const filters = filtersOf(whole)
  const only: Only = view.only ?? filters[0]
  const sections = useSections(questions, only)
  const refusalOf = useAnswerRefusal(whole)
  const inAMonth = addDays(useToday(), 30)
  const dueByClause = useMemo(() => new Map(whole.wanted.map(({ clause, by }) => [clause, by])), [whole.wanted])
  const tasksByAnswer = useMemo(() => Map.groupBy(tasks, ({ answerId }) => answerId), [tasks])
  const wanted = questions.find(({ id }) => id === view.question)?.clause ?? view.clause ?? view.chapter ?? ''
  const at = Math.max(
    0,
    sections.findIndex(({ clause }) => clause === wanted || within(clause, wanted)),
  )
  const section = sections[at]
  const shown = useMemo(() => section?.questions ?? [], [section])
  const showClause = useCallback(
    (clause: string) => {
      setCurrentId(undefined)
      show({ clause, chapter: undefined, question: undefined }, { replace: true })
    },
    [show],
  )
  const turn = (by: 1 | -1) => {
    const next = sections[at + by]
    if (next) showClause(next.clause)
  }
  useQuestionKeys({
    questions: shown,
    currentId,
    turn,
    grades,
    onGrade: (question: AskedQuestion, grade: Grade) => desk.change(question, { grade }),
    mayAnswer: (question) => refusalOf(question) === undefined,
  })
  useEffect(() => {
    if (view.question) goToQuestion(view.question)
  }, [view.question])
  return (
    <Stack gap="sm">
      <Group justify="space-between" className="no-print">
        <SegmentedControl
          size="xs"
          aria-label={t('answering.only.label')}
          value={only}
          onChange={(value) => show({ only: value as Only, clause: section?.clause }, { replace: true })}
          data={filters.map((value) => ({ value, label: t(`answering.only.${value}`) }))}
        />
        <Text size="xs" c="dimmed" visibleFrom="md" component="div">
          <Group gap={6} wrap="nowrap">
            <IconKeyboard size={16} stroke={1.6} aria-hidden />
            {t('answering.keys')}
          </Group>
        </Text>
      </Group>
      {!section && <EmptyState title={t(`answering.none.${only}`)} why={t('answering.noneWhy')} />}
      {section && (
        <QuestionLayout
          parts={
            <SectionList
              all={questions}
              sections={sections}
              shown={section.clause}
              edition={edition}
              onShow={showClause}
              desk={desk}
            />
          }
        >
          <QuestionStack>
            <ClauseHead edition={edition} clause={section.clause} questions={questions} />
            <ClauseNews changes={whole.changes} clause={section.clause} />
            {shown.map((question) => (
              <QuestionCard
                key={question.id}
                question={question}
                desk={desk}
                current={question.id === currentId}
                onCurrent={setCurrentId}
                refusal={refusalOf(question)}
                answeredBy={nameIn(people, question.answeredBy)}
                tasks={tasksByAnswer.get(question.id) ?? none}
                wouldOwn={nameIn(people, question.ownerId)}
                wouldBeDue={dueByClause.get(question.clause) ?? inAMonth}
              />
            ))}
          </QuestionStack>
        </QuestionLayout>
      )}
    </Stack>
  )
}

/** The clause with the score of all its questions, whichever are shown. */
function ClauseHead({ edition, clause, questions }: { edition: Edition; clause: string; questions: AskedQuestion[] }) {
  const { t } = useTranslation('implementation')
  const score = scoreOf(questions.filter((one) => one.clause === clause))
  return (
    <Group justify="space-between" gap="xs">
      <Text component="h2" fz={16} fw={600} m={0}>
        <ClauseTitle edition={edition} number={clause} />
      </Text>
      <div style={{ inlineSize: 190 }}>
        <ScoreBar score={score} label={t('fields.score')} />
      </div>
    </Group>
  )
}

/** What was asked for when the filter was set stays, so that an answer does not vanish under the hand that gives it. */
function useSections(questions: readonly AskedQuestion[], only: Only) {
  const [asked, setAsked] = useState(() => ({ only, ids: idsOf(questions, only) }))
  if (asked.only !== only) setAsked({ only, ids: idsOf(questions, only) })
  return useMemo(() => {
    const some = questions.filter(({ id }) => asked.ids.has(id))
    return [...Map.groupBy(some, ({ clause }) => clause)].map(([clause, all]) => ({ clause, questions: all }))
  }, [questions, asked])
}

const idsOf = (questions: readonly AskedQuestion[], only: Only): ReadonlySet<string> =>
  new Set(questions.filter(isAsked[only]).map(({ id }) => id))

function useAnswerRefusal({ assessment: { state } }: WholeAssessment) {
  const may = useMay()('implementation.assess')
  const why = useRefusalText('implementation')
  return ({ isTheirs, clause }: AskedQuestion): string | undefined =>
    why(
      firstRefusal(
        assessmentIsOpen(state),
        may && isTheirs ? undefined : new Refusal('rule', 'clause-is-not-theirs', { clause }),
      ),
    )
}
