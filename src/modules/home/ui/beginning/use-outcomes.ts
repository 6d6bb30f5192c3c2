import { ListAudits } from '#modules/audits/contract/audit.ts'
import { ListProgrammes } from '#modules/audits/contract/programme.ts'
import { ListPeople, ListSites } from '#modules/identity/contract.ts'
import { ListQualifications } from '#modules/identity/contract/qualifications.ts'
import { ListProcesses } from '#modules/processes/contract.ts'
import { useAsk } from '#platform/browser/asking/query.tsx'
import { useMay } from '#platform/browser/session.ts'
import type { Outcomes } from './steps.ts'

const builders = ['identity.manage', 'processes.manage', 'identity.qualify', 'audits.programme']

/** How far an organisation has come, told by its registers; nothing once the first audit is there, or for who does not build it. */
export function useOutcomes(): Outcomes | undefined {
  const may = useMay()
  const builds = may('audits.read') && builders.some(may)
  const audits = useAsk(ListAudits, { limit: 1 }, { when: builds })
  const when = builds && audits.data?.total === 0
  const sites = useAsk(ListSites, { limit: 1 }, { when })
  const people = useAsk(ListPeople, { limit: 1 }, { when })
  const processes = useAsk(ListProcesses, { limit: 1 }, { when })
  const auditors = useAsk(ListQualifications, { limit: 1 }, { when })
  const programmes = useAsk(ListProgrammes, { limit: 1 }, { when })
  const all = [sites.data, people.data, processes.data, auditors.data, programmes.data]
  if (!when || all.some((one) => one === undefined)) return undefined
  const [first = 0, second = 0, third = 0, fourth = 0, fifth = 0] = all.map((one) => one?.total ?? 0)
  return { sites: first, people: second, processes: third, auditors: fourth, programme: fifth, audit: 0 }
}
