import { aspects, DescribeProcess } from '#modules/processes/contract/description.ts'
import { LinkProcesses } from '#modules/processes/contract/links.ts'
import { ApproveMap, DraftMap, PublishMap, SubmitMap, WriteSteps } from '#modules/processes/contract/maps.ts'
import { leading } from '../descriptions/leading.ts'
import { links } from '../descriptions/links.ts'
import { making } from '../descriptions/making.ts'
import type { DescriptionTold } from '../descriptions/told.ts'
import { policies } from '../documents/policies.ts'
import { procedures } from '../documents/procedures.ts'
import { type MapTold, maps } from '../maps/maps.ts'
import { processes } from '../processes.ts'
import { inTurn, type Script } from '../timeline.ts'

/** The owners describe their processes, say what flows between them, and some draw them. */
export function tellProcesses(script: Script): void {
  const { deed, calendar, id } = script
  const described: Readonly<Record<string, DescriptionTold>> = { ...leading, ...making }
  for (const [at, { key, owner }] of processes.entries()) {
    const told = described[key]
    if (told)
      deed(calendar.on(110 + at), describerOf(owner), (me) => me.do(DescribeProcess, descriptionOf(script, key, told)))
  }
  for (const [at, [from, to, flowEn, flowAr]] of links.entries())
    deed(calendar.on(130), 'mariam', (me) =>
      me.do(LinkProcesses, {
        id: id(`link:${at}`),
        fromId: id(`process:${from}`),
        toId: id(`process:${to}`),
        flowEn,
        flowAr,
        ...endsOf(script, described, from, to, flowEn),
      }),
    )
  for (const map of maps) draw(inTurn(script), map)
}

/** Top management leaves the writing to the quality manager. */
const describerOf = (owner: string) => (owner === 'mansoori' ? 'mariam' : owner)

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
  const found = [...policies, ...procedures].find(({ titleEn }) => titleEn === title)
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

function draw({ deed, calendar: { on }, id }: Script, { process, owner, day, changeNote, steps }: MapTold): void {
  const mapId = id(`map:${process}`)
  deed(on(day), owner, async (me) => {
    await me.do(DraftMap, { id: mapId, processId: id(`process:${process}`) })
    await me.do(WriteSteps, { id: mapId, language: 'en', steps: [...steps] })
    await me.do(SubmitMap, { id: mapId, changeNote })
  })
  deed(on(day + 3), 'mansoori', (me) => me.do(ApproveMap, { id: mapId }))
  deed(on(day + 4), owner, (me) => me.do(PublishMap, { id: mapId }))
}
