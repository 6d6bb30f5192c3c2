import { lazyPart } from '#platform/browser/page/lazy-part.tsx'

// What other modules may put into their forms and pages.
export { GradePill, NonconformityPill } from './words.tsx'
export { Coach } from './coach.tsx'

/** Its form comes when somebody raises one. */
export const RaiseNonconformity = lazyPart(() =>
  import('./register/raise-nonconformity.tsx').then((module) => module.RaiseNonconformity),
)
