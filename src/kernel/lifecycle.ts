import { Refusal } from './refusal.ts'

type Table = Readonly<Record<string, Readonly<Record<string, string>>>>
export type StateOf<T extends Table> = keyof T & string
export type StepOf<T extends Table> = { [S in keyof T]: keyof T[S] }[keyof T] & string

export type Lifecycle<State extends string, Step extends string> = {
  states: readonly State[]
  table: Table
  /** Whether the step leads anywhere from this state. */
  may(state: State, step: Step): boolean
  steps(state: State): readonly Step[]
  /** The state the step leads to. @throws Refusal `step-not-allowed` */
  next(state: State, step: Step): State
  isFinal(state: State): boolean
}

/** A lifecycle is a table: state → step → next state. It holds no functions. */
export function defineLifecycle<const T extends Table>(table: T): Lifecycle<StateOf<T>, StepOf<T>> {
  const states = Object.keys(table) as StateOf<T>[]
  const stepsFrom = (state: string) => table[state] ?? {}
  for (const state of states)
    for (const target of Object.values(stepsFrom(state)))
      if (!(target in table)) throw new Error(`lifecycle: "${state}" leads to unknown state "${target}"`)
  return {
    states,
    table,
    may: (state, step) => step in stepsFrom(state),
    steps: (state) => Object.keys(stepsFrom(state)) as StepOf<T>[],
    next: (state, step) => {
      const target = stepsFrom(state)[step]
      if (target === undefined) throw new Refusal('rule', 'step-not-allowed', { state, step })
      return target as StateOf<T>
    },
    isFinal: (state) => Object.keys(stepsFrom(state)).length === 0,
  }
}
