import type { Workspace } from '#platform/browser/workspace.ts'

/** Which home a person sees: by their roles, and by the side they look from where they have both. */
export function homeOf(roles: readonly string[], workspace: Workspace) {
  const is = (...some: string[]) => some.some((role) => roles.includes(role))
  if (is('external-auditor')) return 'guest'
  if (!is('quality-manager', 'lead-auditor', 'auditor', 'process-owner', 'top-management'))
    return is('administrator') && !is('employee') ? 'administrator' : 'employee'
  if (workspace === 'auditor') return 'auditor'
  return is('top-management') && !is('quality-manager') ? 'management' : 'implementer'
}
