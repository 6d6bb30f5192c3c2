/** From nothing to the first audit: each step is done when its outcome is there, not when somebody says so. */
export const firstSteps = [
  { key: 'sites', clause: '4.3', to: '/sites', permission: 'identity.manage' },
  { key: 'people', clause: '7.1.2', to: '/people', permission: 'identity.manage' },
  { key: 'processes', clause: '4.4.1', to: '/processes', permission: 'processes.manage' },
  { key: 'auditors', clause: '7.2', to: '/people', permission: 'identity.qualify' },
  { key: 'programme', clause: '9.2.2', to: '/audit-programmes', permission: 'audits.programme' },
  { key: 'audit', clause: '9.2.1', to: '/audit-programmes', permission: 'audits.plan' },
] as const
export type StepKey = (typeof firstSteps)[number]['key']
export type Outcomes = Readonly<Record<StepKey, number>>

/** Whoever founded the organisation is a person too, so people begin with the second. */
const enough: Readonly<Record<StepKey, number>> = {
  sites: 1,
  people: 2,
  processes: 1,
  auditors: 1,
  programme: 1,
  audit: 1,
}

export const stepsDone = (outcomes: Outcomes): StepKey[] =>
  firstSteps.map(({ key }) => key).filter((key) => outcomes[key] >= enough[key])

/** The first step whose outcome is missing. */
export const nextStep = (outcomes: Outcomes): StepKey | undefined => {
  const done = new Set(stepsDone(outcomes))
  return firstSteps.find(({ key }) => !done.has(key))?.key
}
