import { type Answer, firstRefusal } from '#kernel/refusal.ts'
import {
  auditorIsIndependent,
  auditorIsQualified,
  type Candidate,
  type Days,
  type Involvement,
  type Qualification,
} from './planning/team.ts'

type Facts = {
  candidates: readonly Candidate[]
  involvements: readonly Involvement[]
  authors: readonly string[]
  qualifications: readonly Qualification[]
  days: Days
  months: number
}

/** Everybody on the team may be there: asked when they are assigned and again when they act. */
export const teamIsAdmissible = ({ candidates, involvements, authors, qualifications, days, months }: Facts): Answer =>
  firstRefusal(
    ...candidates.flatMap((candidate) => [
      auditorIsIndependent(candidate, involvements, authors, days, months),
      auditorIsQualified(candidate, qualifications, days),
    ]),
  )
