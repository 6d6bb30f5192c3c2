import type { Id } from '#kernel/ids.ts'
import { ConfirmCollected, PrintControlledCopy, RecallPrint } from '#modules/documents/contract/prints.ts'
import { NameDelegate } from '#modules/documents/contract/reading.ts'
import { ConfirmDisposal, HoldRecord, KeepRecord, ProposeDisposal } from '#modules/documents/contract/records.ts'
import { TheDocument } from '#modules/documents/contract/register.ts'
import { delegations, prints, records } from '../../documents/control.ts'
import { documents } from '../../documents/register/all.ts'
import { inTurn, type Script } from '../../timeline.ts'

/** Who decides for whom, which copies hang on the shop floor, and which records are kept. */
export function tellControl(script: Script, typeIds: ReadonlyMap<string, Id>): void {
  for (const { person, delegate, told, from, until, reason } of delegations)
    script.deed(told, person, (me) =>
      me.do(NameDelegate, {
        id: script.id(`delegation:${person}:${from}`),
        personId: script.person(person),
        delegateId: script.person(delegate),
        from: script.day(from),
        until: script.day(until),
        reason,
      }),
    )
  for (const [at, print] of prints.entries()) tellPrint(inTurn(script), print, at)
  for (const [at, record] of records.entries()) tellRecord(inTurn(script), record, at, typeIds)
}

function tellPrint({ deed, calendar: { on }, id }: Script, print: (typeof prints)[number], at: number): void {
  const { key, day, holder, place, ...became } = print
  const printId = id(`print:${at}`)
  const owner = documents.find((one) => one.key === key)?.writer ?? 'mariam'
  deed(on(day), owner, async (me) => {
    const { effectiveRevisionId: revisionId } = await me.ask(TheDocument, { id: id(`document:${key}`) })
    const language = 'language' in became ? became.language : 'en'
    await me.do(PrintControlledCopy, {
      id: id(`document:${key}`),
      printId,
      revisionId: revisionId ?? '',
      holder,
      place,
      language,
    })
  })
  if ('recalled' in became) {
    const { recalled } = became
    deed(on(recalled.day), owner, (me) => me.do(RecallPrint, { id: printId, reason: recalled.reason }))
  }
  if ('collected' in became) deed(on(became.collected), owner, (me) => me.do(ConfirmCollected, { id: printId }))
}

function tellRecord(script: Script, record: (typeof records)[number], at: number, typeIds: ReadonlyMap<string, Id>) {
  const { deed, id, day, calendar } = script
  const { type, title, by, location, process, made, day: kept, ...became } = record
  const recordId = id(`record:${at}`)
  const createdOn = made < 0 ? day(made) : calendar.date(made)
  deed(calendar.on(kept), by, (me) =>
    me.do(KeepRecord, {
      id: recordId,
      typeId: typeIds.get(type) ?? '',
      title,
      location,
      createdOn,
      processIds: [id(`process:${process}`)],
    }),
  )
  if ('held' in became) {
    const { held } = became
    deed(calendar.on(held.day), 'mariam', (me) => me.do(HoldRecord, { id: recordId, reason: held.reason }))
  }
  if ('proposed' in became) {
    const { proposed } = became
    deed(calendar.on(proposed.day), by, (me) => me.do(ProposeDisposal, { id: recordId, reason: proposed.reason }))
  }
  if ('disposed' in became)
    deed(calendar.on(became.disposed), 'mariam', (me) => me.do(ConfirmDisposal, { id: recordId }))
}
