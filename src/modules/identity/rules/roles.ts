/** What a person is in the quality management system. */
export const roles = [
  'administrator', // runs the installation; no say over quality content
  'quality-manager', // the lead implementer
  'lead-auditor',
  'auditor',
  'process-owner',
  'top-management',
  'employee',
  'external-auditor', // a guest: scoped, expiring
] as const

export type Role = (typeof roles)[number]
