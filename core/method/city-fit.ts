import * as z from 'zod/mini'
import { cityRate } from './city-rate'
import type { FitRow } from './fit-row'
import { overdispersionOf } from './funnel'
import type { MethodParameters } from './parameters'
import { questionFit, questionFitOf } from './question-fit'

/** What all compounds of a city say together; made once a snapshot and frozen in it. */
export const cityFit = z.object({
  /** σ², μ and τ² by question. */
  questions: z.record(z.string(), questionFit),
  /** r0, complaints a household-year; null when no compound has any. */
  cityRate: z.nullable(z.number()),
  /** φ, overdispersion of complaints. */
  phi: z.number(),
})
export type CityFit = z.infer<typeof cityFit>

/** The fit of a city. Rows may come in any order: sums run in order of the compounds' codes. */
export function cityFitOf(rows: readonly FitRow[], parameters: MethodParameters): CityFit {
  const inOrder = [...rows].sort((a, b) => (a.compound < b.compound ? -1 : 1))
  const codes = [...new Set(inOrder.flatMap(({ questions }) => Object.keys(questions)))].sort()
  const complaints = inOrder.flatMap((row) => row.complaints ?? [])
  const rate = cityRate(complaints)
  const fitOf = (code: string) =>
    questionFitOf(
      inOrder.flatMap(({ questions }) => questions[code] ?? []),
      parameters.finiteFloor,
    )
  return {
    questions: Object.fromEntries(codes.map((code) => [code, fitOf(code)])),
    cityRate: rate,
    phi: overdispersionOf(complaints, rate, parameters.complaints.winsorisedShare),
  }
}
