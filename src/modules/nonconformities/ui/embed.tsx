// What other modules may put into their forms and pages.
export { GradePill, NonconformityPill } from './words.tsx'
export { RaiseNonconformity } from './register/raise-nonconformity.tsx'
export { Coach } from './coach.tsx'
