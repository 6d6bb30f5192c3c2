import type { EvidenceRef } from '#modules/actions/contract.ts'
import type { Script } from './timeline.ts'

export type EvidenceTold = Omit<EvidenceRef, 'fileId'> & { photo?: string }

const kindOf =
  (kind: EvidenceRef['kind']) =>
  (text: string): EvidenceTold => ({ kind, text })

export const document = kindOf('document')
export const record = kindOf('record')
export const asked = kindOf('person')
export const place = kindOf('place')
export const seen = (text: string, photo?: string): EvidenceTold => ({
  kind: 'observation',
  text,
  ...(photo ? { photo } : {}),
})

/** As the commands take it; without a place to keep photos only the words remain. */
export const evidenceFrom = ({ teller, id }: Script, told: readonly EvidenceTold[]): EvidenceRef[] =>
  told.map(({ photo, ...ref }) => (photo && teller.store ? { ...ref, fileId: id(`photo:${photo}`) } : ref))
