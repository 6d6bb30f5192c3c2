import { Navigate } from '@tanstack/react-router'
import { placeOf } from '#platform/browser/page/record-path.ts'
import { usePathValue } from '#platform/browser/page/view-state.ts'

/** Where the links in mails lead: they name a record, and the pages know where it is read. */
export function GoPage() {
  const { to, search } = placeOf(usePathValue('record'), usePathValue('id'))
  return <Navigate to={to as '/'} search={(search ?? {}) as never} replace />
}
