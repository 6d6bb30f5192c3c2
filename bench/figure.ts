/** What we do beside the least that could be done: smaller is better, `reach` is what we want to stay below. */
export type Figure = { name: string; ours: number; baseline: number; unit: string; reach: number }
export type Result = Figure & { ratio: number; met: boolean }

export const resultOf = (figure: Figure): Result => {
  const ratio = round(figure.ours / figure.baseline)
  return { ...figure, ours: round(figure.ours), baseline: round(figure.baseline), ratio, met: ratio <= figure.reach }
}

const round = (value: number): number => Number(value.toPrecision(3))

export const median = (values: readonly number[]): number => quantile(values, 0.5)

export const quantile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length * share)] ?? Number.NaN
}

/** Milliseconds of each run; the first ones warm up and do not count. */
export async function timed(runs: number, act: (run: number) => Promise<unknown>, warmUp = 20): Promise<number[]> {
  const times: number[] = []
  for (let run = -warmUp; run < runs; run++) {
    const started = performance.now()
    await act(run + warmUp)
    if (run >= 0) times.push(performance.now() - started)
  }
  return times
}
