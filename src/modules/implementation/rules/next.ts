import type { NextStep } from '../contract/readiness.ts'
import type { AssessmentState } from '../lifecycle.ts'

export type Way = {
  assessment: { id: string; state: AssessmentState; unanswered: number; gapsWithoutTask: number } | undefined
  plan: { blocked: number; late: number } | undefined
  /** Where the organisation still works by 2015. */
  mayTransit: boolean
  transition: { id: string; state: AssessmentState; unanswered: number } | undefined
}

type Next = { step: NextStep; count: number; recordId: string | null }

/** What is next on the way to certification, the most urgent first. */
export function nextOn({ assessment, plan, mayTransit, transition }: Way): Next[] {
  const steps: Next[] = []
  const say = (step: NextStep, count = 0, recordId: string | null = null) => void steps.push({ step, count, recordId })
  if (plan && plan.blocked > 0) say('unblock', plan.blocked)
  if (plan && plan.late > 0) say('late', plan.late)
  if (!assessment) say('start-assessment')
  else if (assessment.state === 'in-progress')
    say(assessment.unanswered > 0 ? 'answer' : 'complete', assessment.unanswered, assessment.id)
  if (assessment && assessment.gapsWithoutTask > 0) say('gaps-without-task', assessment.gapsWithoutTask, assessment.id)
  if (assessment && !plan) say('make-plan')
  if (transition && transition.state === 'in-progress')
    say('go-on-with-transition', transition.unanswered, transition.id)
  else if (mayTransit && !transition && assessment?.state === 'completed') say('begin-transition', 0, assessment.id)
  if (assessment?.state === 'completed') say('see-readiness')
  return steps
}
