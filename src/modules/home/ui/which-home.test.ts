import { expect, test } from 'vitest'
import { homeOf } from './which-home.ts'

test.each([
  [['quality-manager'], 'implementer', 'implementer'],
  [['quality-manager'], 'auditor', 'auditor'],
  [['lead-auditor'], 'auditor', 'auditor'],
  [['process-owner'], 'implementer', 'implementer'],
  [['top-management'], 'implementer', 'management'],
  [['quality-manager', 'top-management'], 'implementer', 'implementer'],
  [['employee'], 'auditor', 'employee'],
  [['administrator'], 'implementer', 'administrator'],
  [['administrator', 'quality-manager'], 'implementer', 'implementer'],
  [['external-auditor'], 'auditor', 'guest'],
] as const)('%j looking as %s see the home of %s', (roles, workspace, home) => {
  expect(homeOf(roles, workspace)).toBe(home)
})
