import * as z from 'zod/mini'
import { cityRate } from '../../core/method/city-rate'
import { steadiedFiguresOf } from '../../core/method/complaint-figures'
import { overdispersionOf } from '../../core/method/funnel'
import { type MethodParameters, methodParametersOf } from '../../core/method/parameters'
import type { Compound } from '../../core/record/compounds'
import type { Period } from '../../core/record/periods'
import { scorecardId, scorecards } from '../../core/record/scorecards'
import { command } from '../platform/documents'
import type { Run } from './run'

/** The platform's most rows of one aggregate. */
const mostRows = 10_000

const countedCard = z.object({
  compound: z.string(),
  households: z.int(),
  // Projecting parts of a null leaves the field out.
  complaints: z.nullish(z.object({ counted: z.int(), exposureYears: z.number() })),
})

/** The complaints of a city in one period, compound by compound, and what follows from all of them. */
export type CityComplaints = {
  period: string
  parameters: MethodParameters
  cityRate: number | null
  phi: number
  compounds: ReadonlyMap<string, { counted: number; exposureYears: number; households: number }>
}

/** Reads what every compound of the period has counted; r0 and φ follow from all of them together. */
export async function readCityComplaints(period: Period, { documents }: Run): Promise<CityComplaints> {
  const match = { period: period._id, city: period.city, phase: 'final' }
  const project = { compound: 1, households: 1, 'complaints.counted': 1, 'complaints.exposureYears': 1 }
  const found = await documents.aggregate(scorecards, [{ match }, { project }], mostRows)
  if (found.length >= mostRows) throw new Error(`more scorecards in ${period._id} than one answer holds`)
  const compounds: [string, { counted: number; exposureYears: number; households: number }][] = []
  for (const row of found) {
    const { compound, households, complaints } = countedCard.parse(row)
    if (complaints?.counted !== undefined) compounds.push([compound, { ...complaints, households }])
  }
  const parameters = methodParametersOf(period.methodVersion)
  const counts = compounds.map(([, { counted, exposureYears, households }]) => ({
    counted,
    householdYears: households * exposureYears,
  }))
  const rate = cityRate(counts)
  return {
    period: period._id,
    parameters,
    cityRate: rate,
    phi: overdispersionOf(counts, rate, parameters.complaints.winsorisedShare),
    compounds: new Map(compounds),
  }
}

/** Sets a compound's complaints beside the city's. Repeating it changes nothing. */
export async function steadyCompound(compound: Compound, city: CityComplaints, run: Run): Promise<void> {
  const own = city.compounds.get(compound._id)
  if (own === undefined) return
  const { cityRate: rate, phi, parameters } = city
  const steadied = steadiedFiguresOf(own, { households: own.households, cityRate: rate, phi, parameters })
  const beside = { ...steadied, cityRate: rate, phi }
  const change = Object.fromEntries(
    Object.entries(beside).map(([field, value]) => [`complaints.${field}`, command.set(value)]),
  )
  const _id = scorecardId(city.period, compound._id)
  // Counted anew meanwhile: that fold asks for this once more.
  await run.documents.update(scorecards, { _id, phase: 'final', 'complaints.counted': own.counted }, change)
}
