import { useSession } from '#platform/browser/session.ts'
import { useWorkspace } from '#platform/browser/workspace.ts'
import { AdministratorHome } from './homes/administrator-home.tsx'
import { AuditorHome } from './homes/auditor-home.tsx'
import { EmployeeHome } from './homes/employee-home.tsx'
import { GuestHome } from './homes/guest-home.tsx'
import { ImplementerHome } from './homes/implementer-home.tsx'
import { ManagementHome } from './homes/management-home.tsx'
import { homeOf } from './which-home.ts'

const homes = {
  administrator: AdministratorHome,
  auditor: AuditorHome,
  employee: EmployeeHome,
  guest: GuestHome,
  implementer: ImplementerHome,
  management: ManagementHome,
}

/** The first page of the day: for each role what it needs first. */
export function HomePage() {
  const { roles } = useSession()
  const Home = homes[homeOf(roles, useWorkspace())]
  return <Home />
}
