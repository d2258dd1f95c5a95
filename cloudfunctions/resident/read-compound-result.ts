import { readCompoundResult } from '../../core/contract/results'
import { publishedEdition } from '../../core/method/published-edition'
import { presentPeriod } from '../../core/rating/period-state'
import { compounds } from '../../core/record/compounds'
import { scorecards } from '../../core/record/scorecards'
import { handle } from '../platform/call'
import { titlesOfCategories } from '../platform/category-titles'
import { cachedPeriods } from '../platform/periods'
import { Refusal } from '../platform/refusal'
import { isPublished } from './views'

const periodsShown = 10

export const readCompoundResultHandler = handle(readCompoundResult, async (input, call) => {
  const compound = await call.documents.get(compounds, input.compound)
  if (compound === null) throw new Refusal('unknown_compound')
  const cards = await call.documents.find(scorecards, {
    where: { compound: input.compound },
    order: [['period', 'desc']],
    limit: periodsShown,
  })
  const periods = new Map((await cachedPeriods(call)).map((period) => [period._id, period]))
  const ahead = cards
    .flatMap((card) => periods.get(card.period) ?? [])
    .filter((period) => call.now < period.closesAt)
  const openPeriod = presentPeriod(ahead, call.now)
  const inOpenPeriod = cards.find((card) => card.period === openPeriod?._id)
  const results = cards.flatMap((card) => {
    const period = periods.get(card.period)
    if (period === undefined || !isPublished(card, period, call.now)) return []
    return [{ periodName: period.name, publishedAt: period.publishesAt, scorecard: publishedEdition(card) }]
  })
  const shown = results.map(({ scorecard }) => scorecard)
  return {
    compound: { code: compound._id, name: compound.name },
    results,
    categories: await titlesOfCategories(compound.city, shown, call),
    open:
      inOpenPeriod && openPeriod
        ? {
            periodName: openPeriod.name,
            state: call.now < openPeriod.opensAt ? ('announced' as const) : ('open' as const),
            opensAt: openPeriod.opensAt,
            closesAt: openPeriod.closesAt,
            responded: inOpenPeriod.respondedHouseholds,
            households: inOpenPeriod.households,
            answersNeeded: inOpenPeriod.answersNeeded,
            gates: inOpenPeriod.gates,
          }
        : null,
  }
})
