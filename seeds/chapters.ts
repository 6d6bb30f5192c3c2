import { cases } from './cases/all.ts'
import { comingAudits } from './audits/coming.ts'
import { heldAudits } from './audits/held.ts'
import { tellAudit } from './chapters/audit.ts'
import { tellCase } from './chapters/case.ts'
import { tellChanges } from './chapters/changing/changes.ts'
import { tellTrainings } from './chapters/changing/trainings.ts'
import { tellContext } from './chapters/context.ts'
import { tellDocuments } from './chapters/writing/documents.ts'
import { tellImplementation } from './chapters/implementation.ts'
import { tellProcesses } from './chapters/processes.ts'
import { tellProgrammes } from './chapters/programmes.ts'
import { keepPhotos } from './photos/photos.ts'
import type { Teller } from './teller.ts'
import { createScript, inTurn } from './timeline.ts'

/** How many parts the two years are told in. */
export const chapterCount = 16

/** What happened, in the order it happened: the programmes, the audits and the nonconformities run beside each other. */
export function chaptersOf(teller: Teller): (() => Promise<void>)[] {
  const { script, told } = createScript(teller)
  keepPhotos(script)
  const audits = [...heldAudits, ...comingAudits]
  tellContext(script)
  tellImplementation(script)
  tellDocuments(script)
  tellProcesses(script)
  tellChanges(script)
  tellTrainings(script)
  tellProgrammes(script, audits)
  for (const audit of audits) tellAudit(inTurn(script), audit)
  for (const one of cases) tellCase(script, one)
  return told(chapterCount)
}
