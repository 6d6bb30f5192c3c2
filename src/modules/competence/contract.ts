import { z } from 'zod'
import { defineCommand, defineQuery, type OutputOf } from '#kernel/contract.ts'
import { CalendarDate } from '#kernel/dates.ts'
import { Id } from '#kernel/ids.ts'
import { pageInput, pageOf } from '#kernel/paging.ts'
import { Notes, OptionalLine, Paragraphs } from '#kernel/text.ts'
import { trainingLifecycle, trainingParticipantLifecycle } from './lifecycle.ts'

export const TrainingMethod = z.enum(['reading', 'instruction', 'course', 'practice'])
export type TrainingMethod = z.infer<typeof TrainingMethod>

const Ids = z.array(Id).max(100)
const People = z.array(Id).max(500)

/** `proof` is what a participant must be able to do afterwards; a trainer from outside has a name and no `trainerId`. */
const described = {
  titleEn: OptionalLine.default(''),
  titleAr: OptionalLine.default(''),
  purpose: Notes.default(''),
  method: TrainingMethod.default('instruction'),
  ownerId: Id,
  trainerId: Id.nullable().default(null),
  trainerName: OptionalLine.default(''),
  processIds: Ids.default([]),
  documentIds: Ids.default([]),
  dueOn: CalendarDate,
  proof: Notes.default(''),
}

/** Its number is taken at once, and everybody named is asked. */
export const PlanTraining = defineCommand({
  name: 'competence.planTraining',
  path: 'POST /trainings',
  permission: 'competence.write',
  input: z.object({ id: Id, ...described, participantIds: People.default([]) }),
})

export const ChangeTraining = defineCommand({
  name: 'competence.changeTraining',
  path: 'PUT /trainings/:id',
  permission: 'competence.write',
  input: z.object({ id: Id, ...described }),
})

/** Nobody is asked twice for the same training. */
export const AddParticipants = defineCommand({
  name: 'competence.addParticipants',
  path: 'POST /trainings/:id/participants',
  permission: 'competence.write',
  versioned: false,
  input: z.object({ id: Id, personIds: People.min(1, 'required') }),
})

/** Who was asked by mistake and has nothing registered yet. `:id` is the participant's. */
export const RemoveParticipant = defineCommand({
  name: 'competence.removeParticipant',
  path: 'POST /training-participants/:id/removal',
  permission: 'competence.write',
  input: z.object({ id: Id }),
})

/** Registered by the trainer or the owner, never by the participant. */
export const CompleteParticipant = defineCommand({
  name: 'competence.completeParticipant',
  path: 'POST /training-participants/:id/completion',
  permission: 'competence.register',
  input: z.object({ id: Id, heldOn: CalendarDate, result: Notes.default(''), fileId: Id.nullable().default(null) }),
})

export const WaiveParticipant = defineCommand({
  name: 'competence.waiveParticipant',
  path: 'POST /training-participants/:id/waiver',
  permission: 'competence.register',
  input: z.object({ id: Id, reason: Paragraphs }),
})

/** Refused while somebody is open. */
export const CloseTraining = defineCommand({
  name: 'competence.closeTraining',
  path: 'POST /trainings/:id/closing',
  permission: 'competence.register',
  input: z.object({ id: Id }),
})

/** It will not be held; whoever is still open in it is let go. */
export const CancelTraining = defineCommand({
  name: 'competence.cancelTraining',
  path: 'POST /trainings/:id/cancellation',
  permission: 'competence.write',
  input: z.object({ id: Id, reason: Paragraphs }),
})

export const TrainingState = z.enum(trainingLifecycle.states)
export type TrainingState = z.infer<typeof TrainingState>
export const ParticipantState = z.enum(trainingParticipantLifecycle.states)

export const Training = z.object({
  id: Id,
  version: z.number(),
  number: z.string(),
  titleEn: z.string(),
  titleAr: z.string(),
  purpose: z.string(),
  method: TrainingMethod,
  ownerId: Id,
  trainerId: Id.nullable(),
  trainerName: z.string(),
  processIds: z.array(Id),
  documentIds: z.array(Id),
  dueOn: CalendarDate,
  proof: z.string(),
  state: TrainingState,
  plannedBy: Id,
  plannedOn: CalendarDate,
  closedBy: Id.nullable(),
  closedOn: CalendarDate.nullable(),
  cancelledReason: z.string().nullable(),
})
export type Training = z.infer<typeof Training>

export const Participant = z.object({
  id: Id,
  version: z.number(),
  trainingId: Id,
  personId: Id,
  state: ParticipantState,
  assignedOn: CalendarDate,
  heldOn: CalendarDate.nullable(),
  result: z.string(),
  fileId: Id.nullable(),
  registeredBy: Id.nullable(),
  registeredOn: CalendarDate.nullable(),
  waivedReason: z.string().nullable(),
})
export type Participant = z.infer<typeof Participant>

/** How many were asked, how many of them have shown it, and how many are open. */
const Attendance = z.object({ asked: z.number(), completed: z.number(), open: z.number() })

/** A line of the register. */
export const TrainingLine = Training.extend({
  ownerNameEn: z.string(),
  ownerNameAr: z.string(),
  isOverdue: z.boolean(),
  attendance: Attendance,
})
export type TrainingLine = z.infer<typeof TrainingLine>

const yes = z.stringbool().optional()

/** Those who follow trainings see all of them; everybody else what they take part in, own or train. */
export const ListTrainings = defineQuery({
  name: 'competence.trainings',
  path: 'GET /trainings',
  permission: 'competence.read',
  input: z.object({
    ...pageInput,
    state: TrainingState.optional(),
    method: TrainingMethod.optional(),
    processId: Id.optional(),
    documentId: Id.optional(),
    personId: Id.optional(),
    ownerId: Id.optional(),
    /** Owned or held by the asker. */
    mine: yes,
    overdue: yes,
  }),
  output: pageOf(TrainingLine),
})

const PersonRef = z.object({ id: Id, nameEn: z.string(), nameAr: z.string() })
const ParticipantLine = Participant.extend({
  person: PersonRef,
  file: z.object({ id: Id, name: z.string(), type: z.string(), size: z.number() }).nullable(),
})
export type ParticipantLine = z.infer<typeof ParticipantLine>

/** A mere participant sees their own line alone. */
export const TheTraining = defineQuery({
  name: 'competence.training',
  path: 'GET /trainings/:id',
  permission: 'competence.read',
  input: z.object({ id: Id }),
  output: TrainingLine.extend({
    participants: z.array(ParticipantLine),
    people: z.array(PersonRef),
    processes: z.array(z.object({ id: Id, code: z.string(), nameEn: z.string(), nameAr: z.string() })),
    documents: z.array(z.object({ id: Id, number: z.string().nullable(), titleEn: z.string(), titleAr: z.string() })),
    /** What the asker is to this training. */
    part: z.object({ plans: z.boolean(), registers: z.boolean(), seesEverybody: z.boolean() }),
  }),
})
export type WholeTraining = OutputOf<typeof TheTraining>

/** What a person has learnt and has still to learn: asked of themselves, or by those who follow trainings. */
export const TrainingsOfPerson = defineQuery({
  name: 'competence.ofPerson',
  path: 'GET /people/:personId/trainings',
  permission: 'competence.read',
  input: z.object({ personId: Id }),
  output: z.object({
    rows: z.array(
      Participant.extend({
        number: z.string(),
        titleEn: z.string(),
        titleAr: z.string(),
        method: TrainingMethod,
        dueOn: CalendarDate,
        isOverdue: z.boolean(),
      }),
    ),
  }),
})
export type TrainingOfPerson = OutputOf<typeof TrainingsOfPerson>['rows'][number]

export const TrainingRef = Training.pick({ id: true, number: true, titleEn: true, titleAr: true, state: true })
export type TrainingRef = z.infer<typeof TrainingRef>

/** Those planned or held; what was cancelled taught nobody. */
export const TrainingsOfProcess = defineQuery({
  name: 'competence.ofProcess',
  path: 'GET /processes/:processId/trainings',
  permission: 'competence.read',
  input: z.object({ processId: Id }),
  output: z.object({ rows: z.array(TrainingRef) }),
})

export const TrainingsOfDocument = defineQuery({
  name: 'competence.ofDocument',
  path: 'GET /documents/:documentId/trainings',
  permission: 'competence.read',
  input: z.object({ documentId: Id }),
  output: z.object({ rows: z.array(TrainingRef) }),
})

/** Whether a file is evidence of a training, and whether the asker may open it; asked by the download route. */
export const FileInTrainings = defineQuery({
  name: 'competence.file',
  path: 'GET /-/training-files/:id',
  permission: 'anyone',
  input: z.object({ id: Id }),
  output: z.object({ isEvidence: z.boolean(), isVisible: z.boolean() }),
})
