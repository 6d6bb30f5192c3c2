import { defineLifecycle } from '#kernel/lifecycle.ts'

/** A document is in force by its revision; nothing is deleted. */
export const documentLifecycle = defineLifecycle({
  'in-preparation': { describe: 'in-preparation', takeEffect: 'effective', withdraw: 'withdrawn' },
  effective: {
    describe: 'effective',
    takeEffect: 'effective',
    review: 'effective',
    revise: 'effective',
    obsolete: 'obsolete',
  },
  obsolete: {},
  withdrawn: {},
})
export type DocumentState = (typeof documentLifecycle.states)[number]

/** One revision from the first word to the next one. In review it is locked; what was decided is never edited. */
export const documentRevisionLifecycle = defineLifecycle({
  draft: { edit: 'draft', submit: 'in-review', withdraw: 'withdrawn' },
  'in-review': {
    decide: 'in-review',
    approve: 'approved',
    reject: 'changes-requested',
    recall: 'draft',
    withdraw: 'withdrawn',
  },
  'changes-requested': { edit: 'changes-requested', submit: 'in-review', withdraw: 'withdrawn' },
  approved: { plan: 'approved', train: 'for-training', takeEffect: 'effective', withdraw: 'withdrawn' },
  'for-training': { plan: 'for-training', takeEffect: 'effective', withdraw: 'withdrawn' },
  effective: { supersede: 'superseded', obsolete: 'obsolete' },
  superseded: {},
  obsolete: {},
  withdrawn: {},
})
export type RevisionState = (typeof documentRevisionLifecycle.states)[number]

export const documentTypeLifecycle = defineLifecycle({
  active: { change: 'active', void: 'void' },
  void: {},
})

/** What is said about a place in the text: talked over until it is settled. */
export const documentCommentLifecycle = defineLifecycle({
  open: { answer: 'open', resolve: 'resolved' },
  resolved: { reopen: 'open' },
})
export type CommentState = (typeof documentCommentLifecycle.states)[number]

/** Asked to read a version; what is superseded before it was read need not be read any more. */
export const acknowledgementLifecycle = defineLifecycle({
  assigned: { acknowledge: 'acknowledged', lapse: 'lapsed' },
  acknowledged: {},
  lapsed: {},
})

/** Disposal takes two people; a hold stops it wherever it stands. */
export const retainedRecordLifecycle = defineLifecycle({
  kept: { change: 'kept', hold: 'kept', lift: 'kept', propose: 'disposal-proposed' },
  'disposal-proposed': { hold: 'kept', decline: 'kept', confirm: 'disposed' },
  disposed: {},
})
export type RecordState = (typeof retainedRecordLifecycle.states)[number]

/** A controlled copy on paper: with its holder until it has come back. */
export const documentPrintLifecycle = defineLifecycle({
  issued: { recall: 'recalled', collect: 'collected' },
  recalled: { collect: 'collected' },
  collected: {},
})
export type PrintState = (typeof documentPrintLifecycle.states)[number]

/** A folder on its way in. */
export const documentImportLifecycle = defineLifecycle({
  open: { end: 'ended' },
  ended: {},
})

/** One file of it: known, read and proposed, and then a document or not. */
export const documentImportRowLifecycle = defineLifecycle({
  expected: { read: 'proposed', refuse: 'refused', leaveOut: 'left-out' },
  refused: { read: 'proposed', refuse: 'refused' },
  proposed: { change: 'proposed', leaveOut: 'left-out', confirm: 'imported' },
  'left-out': { takeIn: 'proposed', expect: 'expected' },
  imported: {},
})
export type ImportRowState = (typeof documentImportRowLifecycle.states)[number]
