import { Group, SegmentedControl, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '#design/state/error-state.tsx'
import { LinesLoading } from '#design/state/loading.tsx'
import { Section } from '#design/section.tsx'
import { again } from '#platform/browser/asking/again.ts'
import { useAsk } from '#platform/browser/asking/query.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { useView } from '#platform/browser/page/view-state.ts'
import { TheChecklist } from '../../contract/checklist.ts'
import type { WholeAudit } from '../audit/steps/steps.ts'
import { AnswerQuestions } from '../execution/answer-questions.tsx'
import { Meetings } from '../meetings/meetings.tsx'
import { CoverageSection } from './coverage.tsx'
import { PrepareChecklist } from './prepare-checklist.tsx'

const parts = ['questions', 'coverage', 'meetings'] as const
type Part = (typeof parts)[number]
const colleaguesAnswer = 20

/** The working paper: prepared before the start, answered while the audit runs, kept afterwards. */
export function ChecklistTab({ whole }: { whole: WholeAudit }) {
  const { t } = useTranslation('audits-ui')
  const why = useRefusalText('audits')
  const [view, show] = useView<{ part?: Part }>()
  const { audit } = whole
  const isRunning = audit.state === 'in-progress'
  const asked = useAsk(TheChecklist, { id: audit.id }, isRunning ? { everySeconds: colleaguesAnswer } : {})
  const checklist = asked.data?.id === audit.id ? asked.data : undefined
  if (asked.error) return <ErrorState why={why(asked.error)} onAgain={again(asked)} />
  if (!checklist)
    return (
      <Section>
        <LinesLoading lines={9} />
      </Section>
    )
  const hasStarted = audit.startedAt !== null
  const part = view.part ?? 'questions'
  return (
    <Stack gap="md">
      <Group className="no-print">
        <SegmentedControl
          aria-label={t('execution.parts.label')}
          value={part}
          onChange={(chosen) =>
            show({ part: chosen === 'questions' ? undefined : (chosen as Part) }, { replace: true })
          }
          data={parts
            .filter((one) => one !== 'meetings' || hasStarted)
            .map((one) => ({ value: one, label: t(`execution.parts.${one}`) }))}
        />
      </Group>
      {part === 'coverage' && <CoverageSection whole={whole} />}
      {part === 'meetings' && hasStarted && <Meetings whole={whole} />}
      {(part === 'questions' || (part === 'meetings' && !hasStarted)) &&
        (hasStarted ? (
          <AnswerQuestions whole={whole} checklist={checklist} />
        ) : (
          <PrepareChecklist whole={whole} checklist={checklist} />
        ))}
    </Stack>
  )
}
