/** A mean over the runs with its standard error. */
export type Measure = { mean: number; error: number }

/** What every run counted, measured over all runs. */
export type Measured<Run> = Run extends number ? Measure : { [Key in keyof Run]: Measured<Run[Key]> }

/** Measures every number of the runs, whatever record it stands in. */
export function measuredOver<Run>(runs: readonly Run[]): Measured<Run> {
  const [first] = runs
  if (typeof first === 'number') return measureOf(runs as readonly number[]) as Measured<Run>
  const measures = Object.keys(first as object).map((key) => [
    key,
    measuredOver(runs.map((run) => run[key as keyof Run])),
  ])
  return Object.fromEntries(measures) as Measured<Run>
}

function measureOf(values: readonly number[]): Measure {
  return { mean: meanOf(values), error: spreadOf(values) / Math.sqrt(values.length) }
}

export const meanOf = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length

/** Sample standard deviation. */
export function spreadOf(values: readonly number[]): number {
  const mean = meanOf(values)
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  return Math.sqrt(squares / Math.max(1, values.length - 1))
}
