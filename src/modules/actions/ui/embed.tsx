// What other modules may put into their forms and pages.
export { EvidenceField } from './evidence/evidence-field.tsx'
export { EvidenceList } from './evidence/evidence-list.tsx'
export { OneFile, useOneFile } from './evidence/one-file.tsx'
export { addressOfFile, uploadFile } from './evidence/upload-file.ts'
export { ActionPanel } from './action-panel.tsx'
export { ActionPill, DueText, useToday } from './words.tsx'
export { useStep } from './steps/use-step.ts'
export { PlanAction } from './steps/plan-action.tsx'
