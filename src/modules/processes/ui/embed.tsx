// What other modules may put into their forms and pages.
export { ProcessPicker } from './process-picker.tsx'
export { useProcessChoices } from './process-choices.ts'
