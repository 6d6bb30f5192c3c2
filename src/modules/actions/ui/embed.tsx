// What other modules may put into their forms and pages.
export { EvidenceEditor, EvidenceList, filledIn } from './evidence.tsx'
export { ActionPanel } from './action-panel.tsx'
export { ActionPill, DueText, useToday } from './words.tsx'
export { RecordHistory } from './record-history.tsx'
export { useStep } from './steps/use-step.ts'
export { PlanAction } from './steps/plan-action.tsx'
