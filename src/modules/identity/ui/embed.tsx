// What other modules may put into their forms and pages.
export { PersonPicker } from './person-picker.tsx'
export { useNamed } from './named.ts'
export { HandOver } from './hand-over.tsx'
export { RecordHistory } from './history/record-history.tsx'
export type { HistoryWords } from './history/use-telling.ts'
export { offerUndo } from './offer-undo.ts'
