// What other modules may put into their forms and pages.
export { PersonPicker } from './person-picker.tsx'
export { useNamed } from './named.ts'
