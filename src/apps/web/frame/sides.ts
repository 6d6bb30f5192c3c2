import type { Workspace } from '#platform/browser/workspace.ts'

const auditors = new Set(['lead-auditor', 'auditor'])
const implementers = new Set(['quality-manager', 'process-owner', 'top-management'])

/** The side a person works on most: who only audits begins there. */
export const sideOf = (roles: readonly string[]): Workspace =>
  roles.some((role) => auditors.has(role)) && !roles.includes('quality-manager') ? 'auditor' : 'implementer'

/** Whether the two sides differ for somebody: guests, employees and administrators have one. */
export const hasTwoSides = (roles: readonly string[]): boolean =>
  roles.some((role) => auditors.has(role) || implementers.has(role))
