import { AddProcess, AssignMember } from '#modules/processes/contract.ts'
import { aspects, DescribeProcess, PlaceProcess } from '#modules/processes/contract/description.ts'
import { LinkProcesses } from '#modules/processes/contract/links.ts'
import { hierarchy } from '../descriptions/hierarchy.ts'
import { leading } from '../descriptions/leading.ts'
import { links } from '../descriptions/links.ts'
import { making } from '../descriptions/making.ts'
import { supporting } from '../descriptions/supporting.ts'
import type { DescriptionTold } from '../descriptions/told.ts'
import { documents } from '../documents/register/all.ts'
import { maps } from '../maps/all.ts'
import { people, workers } from '../people.ts'
import { type ProcessInStory, processes } from '../processes.ts'
import { inTurn, type Script } from '../timeline.ts'
import { drawMap } from './maps.ts'

/** The owners describe their processes, say what flows between them and what is part of what, and draw them. */
export function tellProcesses(script: Script): void {
  const { deed, calendar, id } = script
  const described: Readonly<Record<string, DescriptionTold>> = { ...leading, ...making, ...supporting }
  const since = new Map(processes.map(({ key, day = 0 }) => [key, day]))
  const later = (day: number, ...keys: string[]) =>
    calendar.on(Math.max(day, ...keys.map((key) => (since.get(key) || -9) + 4)))
  for (const process of processes) if (process.day) addLater(script, process, process.day)
  for (const [at, { key, owner }] of processes.entries()) {
    const told = described[key]
    if (told)
      deed(later(110 + at, key), writerOf(owner), (me) => me.do(DescribeProcess, descriptionOf(script, key, told)), 11)
  }
  for (const [part, whole] of hierarchy)
    deed(later(129, part, whole), 'mariam', (me) =>
      me.do(PlaceProcess, { id: id(`process:${part}`), parentId: id(`process:${whole}`) }),
    )
  for (const [at, [from, to, flowEn, flowAr]] of links.entries())
    deed(later(130, from, to), 'mariam', (me) =>
      me.do(LinkProcesses, {
        id: id(`link:${at}`),
        fromId: id(`process:${from}`),
        toId: id(`process:${to}`),
        flowEn,
        flowAr,
        ...endsOf(script, described, from, to, flowEn),
      }),
    )
  for (const map of maps) drawMap(inTurn(script), map)
}

/** What the company began to do later, with those who do it. */
function addLater({ deed, calendar, id, person, day }: Script, process: ProcessInStory, on: number): void {
  deed(calendar.on(on), 'mariam', async (me) => {
    await me.do(AddProcess, addedProcess(id, process))
    for (const [who, where] of workers.filter(([, where]) => where === process.key)) {
      const from = day(calendar.on(on))
      const member = {
        id: id(`member:${who}:${where}`),
        processId: id(`process:${where}`),
        personId: person(who),
        from,
      }
      await me.do(AssignMember, member)
    }
  })
}

export const addedProcess = (id: Script['id'], { key, owner, sites, clauses, day: _, ...process }: ProcessInStory) => ({
  id: id(`process:${key}`),
  ...process,
  ownerId: id(`person:${owner}`),
  siteIds: sites.map((site) => id(`site:${site}`)),
  clauses: [...clauses],
})

/** Who owns processes writes of them; for the others the quality manager does. */
const writerOf = (owner: string) =>
  people.find(({ key }) => key === owner)?.roles.includes('process-owner') ? owner : 'mariam'

/** All that is said of a process at once, each line under an id of its own. */
function descriptionOf({ id }: Script, key: string, told: DescriptionTold) {
  const items = aspects.map((aspect) => [
    aspect,
    (told[aspect] ?? []).map(([textEn, textAr, partyEn = '', partyAr = ''], at) => ({
      id: id(`item:${key}:${aspect}:${at}`),
      textEn,
      textAr,
      partyEn,
      partyAr,
      documentId: aspect === 'documents' ? documentCalled(id, textEn) : null,
    })),
  ])
  return { id: id(`process:${key}`), ...Object.fromEntries(items) }
}

function documentCalled(id: Script['id'], title: string): string | null {
  const found = documents.find(({ titleEn }) => titleEn === title)
  return found ? id(`document:${found.key}`) : null
}

/** Where an output and an input are called like the flow, they are its ends. */
function endsOf(
  { id }: Script,
  described: Readonly<Record<string, DescriptionTold>>,
  from: string,
  to: string,
  flow: string,
) {
  const endOf = (key: string, aspect: 'inputs' | 'outputs') => {
    const at = described[key]?.[aspect]?.findIndex(([text]) => text === flow) ?? -1
    return at === -1 ? null : id(`item:${key}:${aspect}:${at}`)
  }
  return { outputId: endOf(from, 'outputs'), inputId: endOf(to, 'inputs') }
}
