// What other modules may put into their forms and pages.
export { PersonPicker } from './person-picker.tsx'
export { PersonShown, usePersonShown } from './person-shown.tsx'
export { useNamed } from './named.ts'
export { HandOver } from './hand-over.tsx'
export { RecordHistory } from './history/record-history.tsx'
export { HistoryEntry } from './history/history-entry.tsx'
export { type Entry as HistoryLine, type HistoryWords, useTelling } from './history/use-telling.ts'
export { offerUndo } from './offer-undo.ts'
