import type { HistoryWords } from '#modules/identity/ui/embed.tsx'

/** How the history of an action is told. */
export const historyWords: HistoryWords = {
  module: 'actions',
  vocabulary: {
    state: 'actions:states',
    kind: 'actions:kinds',
    'evidence.kind': 'actions:evidenceKinds',
    verdict: 'actions:verdicts',
    aboutRecord: 'actions:about',
  },
  people: ['ownerId', 'plannedBy', 'verifierId', 'completedBy', 'verifiedBy', 'concludedBy'],
  untold: ['aboutId', 'aboutCycle'],
}
