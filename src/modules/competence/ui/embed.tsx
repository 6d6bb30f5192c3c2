// What other modules may put into their forms and pages.
export { TrainingsOfDocument, TrainingsOfProcess } from './trainings-used.tsx'
