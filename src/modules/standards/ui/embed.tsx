// What other modules may put into their forms and pages.
export { ClausePicker, ClausesPicker } from './clause-picker.tsx'
export { ClauseChip } from './clause-chip.tsx'
