import type { Change } from '#kernel/change.ts'
import type { CommandContract, GivenInputOf, InputOf, OutputOf, QueryContract } from '#kernel/contract.ts'
import type { CalendarDate } from '#kernel/dates.ts'
import type { Id } from '#kernel/ids.ts'
import type { Tx } from './database/database.ts'

/** Where a guest may look; empty lists mean nowhere. `undefined` on an actor means everywhere their permissions reach. */
export type GuestScope = { audits: readonly Id[] }

/** Who acts, as whom. */
export type Actor = {
  id: Id
  name: string
  userId: string | null
  roles: readonly string[]
  capacity: 'person' | 'token' | 'story' | 'system'
  language: 'en' | 'ar'
  scope?: GuestScope
}

/** What a signer gives to prove who they are, at the moment of signing. */
export type SignatureProof = { password?: string; code?: string; passkey?: object }

/** With what a signer has proven who they are. */
export const factors = ['password', 'code', 'passkey'] as const
export type Factor = (typeof factors)[number]

/** The world a command acts in. */
export type World = {
  db: Tx
  org: Id
  actor: Actor
  now: Date
  today: CalendarDate
  zone: string
  /** The version of the record the caller has seen, when they said so. */
  seen: { id: Id; version: number } | undefined
  /** Does another command in the same transaction, as the same actor; its own permission is not asked again. */
  perform<C extends CommandContract>(contract: C, input: GivenInputOf<C>): Promise<Change>
  ask<Q extends QueryContract>(contract: Q, input: GivenInputOf<Q>): Promise<OutputOf<Q>>
  /** Work to do once, after this transaction has been committed. */
  enqueue(job: string, data: object): void
}

export type Fulfilment<C extends CommandContract = CommandContract> = {
  kind: 'fulfilment'
  contract: C
  act(world: World, input: InputOf<C>): Promise<Change | [Change, ...Change[]]>
}

/** Says how a command is carried out. It must return what it changed. */
export const fulfil = <C extends CommandContract>(contract: C, act: Fulfilment<C>['act']): Fulfilment<C> => ({
  kind: 'fulfilment',
  contract,
  act,
})

export type Reading<Q extends QueryContract = QueryContract> = {
  kind: 'reading'
  contract: Q
  read(world: World, input: InputOf<Q>): Promise<OutputOf<Q>>
}

/** Says how a query is answered. */
export const answer = <Q extends QueryContract>(contract: Q, read: Reading<Q>['read']): Reading<Q> => ({
  kind: 'reading',
  contract,
  read,
})

/** Something that listens: after any change of that record, in the same transaction. */
export type Hearing = { kind: 'hearing'; record: string; hear(world: World, change: Change): Promise<void> }

export const hearing = (record: string, hear: Hearing['hear']): Hearing => ({ kind: 'hearing', record, hear })

/** What is done once, at the end of the same transaction, about everything that was changed in it. */
export type Announcement = (world: World, changes: readonly Change[]) => Promise<void>
