import { readCompoundResult } from '../../core/contract/results'
import { publishedEdition } from '../../core/method/published-edition'
import { presentPeriod } from '../../core/rating/period-state'
import { compounds } from '../../core/record/compounds'
import { isSealed } from '../../core/record/scorecards'
import { handle } from '../platform/call'
import { titlesOfCategories } from '../platform/category-titles'
import { cachedPeriods } from '../platform/periods'
import { Refusal } from '../platform/refusal'
import { cardsOf, publishedOf } from './compound-cards'

export const readCompoundResultHandler = handle(readCompoundResult, async (input, call) => {
  const compound = await call.documents.get(compounds, input.compound)
  if (compound === null) throw new Refusal('unknown_compound')
  const known = await cachedPeriods(call)
  const cards = await cardsOf(compound._id, known, call)
  const ahead = known.filter(
    ({ _id, closesAt }) => call.now < closesAt && cards.some((card) => card.period === _id),
  )
  const openPeriod = presentPeriod(ahead, call.now)
  const inOpenPeriod = cards.find((card) => !isSealed(card) && card.period === openPeriod?._id)
  const results = publishedOf(cards, known, call.now).map(({ card, period }) => ({
    periodName: period.name,
    publishedAt: period.publishesAt,
    scorecard: publishedEdition(card),
  }))
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
