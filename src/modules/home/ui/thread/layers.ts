/** The order of the thread, from what is asked for to what became of it. */
export const layers = [
  'clauses',
  'processes',
  'documents',
  'trainings',
  'evidence',
  'findings',
  'nonconformities',
  'changes',
  'actions',
  'effectiveness',
] as const
export type Layer = (typeof layers)[number]

const layerByRecord: Readonly<Record<string, Layer>> = {
  clause: 'clauses',
  process: 'processes',
  document: 'documents',
  training: 'trainings',
  audit: 'evidence',
  'assessment-answer': 'evidence',
  retainedRecord: 'evidence',
  finding: 'findings',
  nonconformity: 'nonconformities',
  change: 'changes',
  action: 'actions',
  'effectiveness-review': 'effectiveness',
}

export const layerOf = (record: string): number => layers.indexOf(layerByRecord[record] ?? 'evidence')
