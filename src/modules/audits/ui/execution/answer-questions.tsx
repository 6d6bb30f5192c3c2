import { Alert, Button, Checkbox, Group, Stack, Text } from '@mantine/core'
import { IconKeyboard, IconPlus } from '@tabler/icons-react'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { QuestionLayout, QuestionStack } from '#design/question/question-layout.tsx'
import { EmptyState } from '#design/state/empty-state.tsx'
import { firstRefusal } from '#kernel/refusal.ts'
import { goToQuestion, useQuestionKeys } from '#platform/browser/desk/use-question-keys.ts'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { useSession } from '#platform/browser/session.ts'
import { useView } from '#platform/browser/page/view-state.ts'
import type { Question } from '../../contract/checklist.ts'
import { type AnswerGrade, answerGrades } from '../../contract/words.ts'
import type { AuditState } from '../../lifecycle.ts'
import { auditIsRunning } from '../../rules/audit.ts'
import { actorIsAuditor } from '../../rules/planning/team.ts'
import type { WholeAudit } from '../audit/steps/steps.ts'
import { QuestionDialog } from '../checklist/question-form.tsx'
import { byClause, sectionsOf } from '../checklist/sections.ts'
import { type Checklist, useSectionWords } from '../checklist/use-section-words.ts'
import { teamOf } from '../words.tsx'
import { QuestionCard } from '../questions/question-card.tsx'
import { SectionList } from '../questions/section-list.tsx'
import { useDesk } from './use-answers.ts'

type View = { section?: string; clause?: string; left?: boolean; tab?: string; draft?: string; finding?: string }

/** While the audit runs: the questions of one process after the other, and how far each has come. */
export function AnswerQuestions({ whole, checklist }: { whole: WholeAudit; checklist: Checklist }) {
  const { t } = useTranslation('audits-ui')
  const why = useRefusalText('audits')
  const { person } = useSession()
  const [view, show] = useView<View>()
  const [adding, setAdding] = useState(false)
  const [currentId, setCurrentId] = useState<string>()
  const [leftWhen, setLeftWhen] = useState<readonly string[]>()
  const { audit } = whole
  const desk = useDesk(audit.id)
  const { sectionName, clauseTitle, personName } = useSectionWords(checklist, audit.edition)
  const sections = useMemo(
    () =>
      sectionsOf(
        checklist.questions,
        whole.processes.map(({ id }) => id),
      ),
    [checklist.questions, whole.processes],
  )
  const section = sections.find(({ key }) => key === view.section) ?? sections[0]
  const shown = useMemo(
    () => (section?.questions ?? []).filter(({ id }) => !leftWhen || leftWhen.includes(id)),
    [section, leftWhen],
  )
  const inOrder = useMemo(() => byClause(shown).flatMap(({ questions }) => questions), [shown])
  const refusal = why(
    firstRefusal(auditIsRunning(audit.state as AuditState), actorIsAuditor(person?.id ?? '', teamOf(whole.team))),
  )
  const toFinding = useCallback(
    ({ id, findingId }: Question) => {
      desk.flush()
      show(findingId ? { tab: 'findings', finding: findingId } : { tab: 'findings', draft: id })
    },
    [desk, show],
  )
  useQuestionKeys({
    questions: inOrder,
    currentId,
    grades: answerGrades,
    onGrade: (question: Question, grade: AnswerGrade) => desk.change(question, { grade }),
    mayAnswer: () => refusal === undefined,
  })
  useEffect(() => {
    const first = view.clause ? inOrder.find(({ clause }) => clause === view.clause) : undefined
    if (!first) return
    goToQuestion(first.id)
    show({ clause: undefined }, { replace: true })
  }, [view.clause, inOrder, show])

  if (!section)
    return <EmptyState title={t('execution.prepare.empty')} why={t('execution.prepare.emptyWhy')} clause="9.2.2" />
  const unanswered = (some: readonly Question[]) => some.filter(({ grade }) => grade === null).map(({ id }) => id)
  return (
    <QuestionLayout
      parts={
        <SectionList
          sections={sections}
          shown={section.key}
          nameOf={sectionName}
          desk={desk}
          onShow={(key) => {
            show({ section: key }, { replace: true })
            setCurrentId(undefined)
          }}
        />
      }
    >
      <Stack gap="sm">
        {refusal && (
          <Alert color="gray" py={8}>
            <Text size="sm">{refusal}</Text>
          </Alert>
        )}
        <Group justify="space-between" className="no-print">
          <Checkbox
            label={t('execution.leftOnly')}
            checked={leftWhen !== undefined}
            onChange={(event) => setLeftWhen(event.currentTarget.checked ? unanswered(checklist.questions) : undefined)}
          />
          <Group gap="xs">
            {!refusal && (
              <Text size="xs" c="dimmed" visibleFrom="md" component="div">
                <Group gap={6} wrap="nowrap">
                  <IconKeyboard size={16} stroke={1.6} aria-hidden />
                  {t('execution.keys')}
                </Group>
              </Text>
            )}
            {!refusal && (
              <Button
                variant="default"
                leftSection={<IconPlus size={16} aria-hidden />}
                onClick={() => setAdding(true)}
              >
                {t('execution.question.trail')}
              </Button>
            )}
          </Group>
        </Group>
        {inOrder.length === 0 && <EmptyState title={t('execution.allAnswered')} why={t('execution.allAnsweredWhy')} />}
        {byClause(shown).map(({ clause, questions }) => (
          <QuestionStack key={clause} label={`${clause} ${clauseTitle(clause)}`}>
            <Text component="h3" size="sm" fw={600} m={0} mt="xs">
              <bdi dir="ltr" className="number">
                {clause}
              </bdi>{' '}
              {clauseTitle(clause)}
            </Text>
            {questions.map((question) => (
              <QuestionCard
                key={question.id}
                question={question}
                desk={desk}
                edition={audit.edition}
                current={question.id === currentId}
                onCurrent={setCurrentId}
                onFinding={toFinding}
                refusal={refusal}
                auditor={personName(question.auditorId)}
                answeredBy={personName(question.answeredById)}
              />
            ))}
          </QuestionStack>
        ))}
      </Stack>
      {adding && (
        <QuestionDialog
          whole={whole}
          after={section.questions.find(({ id }) => id === currentId)}
          onClose={() => setAdding(false)}
        />
      )}
    </QuestionLayout>
  )
}
