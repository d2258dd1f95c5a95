import { type TimeTaken, timesTaken } from '../../rating/time-taken'
import type { MethodParameters } from '../parameters'
import { sum } from '../sum'
import { type Middle, middleOf } from './robust'
import { type CompoundSigns, ownAnswersIn } from './signs'

/** What the compounds of a city say together: what one of them is held against. */
export type CitySigns = {
  /** n/N of compounds, and of buildings; null where there are too few to say what is usual. */
  compoundRates: Middle | null
  buildingRates: Middle | null
  /** Share of all answers in the app by hour. */
  hours: ReadonlyMap<string, number>
  /** The band in which the middle answer lies; null where nothing says how long it took. */
  medianTime: TimeTaken | null
}

/** Signs may come in any order. */
export function citySignsOf(
  all: readonly CompoundSigns[],
  { findings }: Pick<MethodParameters, 'findings'>,
): CitySigns {
  const { smallestSpread, fewestCompared } = findings.turnout
  const middle = (rates: readonly number[]) =>
    rates.length < fewestCompared ? null : middleOf(rates, smallestSpread)
  const rateOf = (answers: number, households: number) => (households === 0 ? [] : [answers / households])
  const hours = new Map<string, number>()
  for (const signs of all) {
    for (const [hour, count] of Object.entries(signs.hours)) hours.set(hour, (hours.get(hour) ?? 0) + count)
  }
  const inApp = sum([...hours.values()])
  return {
    compoundRates: middle(all.flatMap((signs) => rateOf(ownAnswersIn(signs), signs.households))),
    buildingRates: middle(
      all.flatMap((signs) => signs.buildings.flatMap((each) => rateOf(each.answers, each.households))),
    ),
    hours: new Map([...hours].map(([hour, count]) => [hour, count / inApp])),
    medianTime: medianTimeOf(all),
  }
}

function medianTimeOf(all: readonly CompoundSigns[]): TimeTaken | null {
  const counts = timesTaken.map((band) => sum(all.map(({ took }) => took[band] ?? 0)))
  const half = sum(counts) / 2
  let passed = 0
  for (const [index, count] of counts.entries()) {
    passed += count
    if (count > 0 && passed >= half) return timesTaken[index] ?? null
  }
  return null
}
