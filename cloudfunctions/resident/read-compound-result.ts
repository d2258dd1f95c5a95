import { readCompoundResult } from '../../core/contract/results'
import { parametersOf } from '../../core/method/parameters-v1'
import { publishedEdition } from '../../core/method/published-edition'
import { presentPeriod } from '../../core/rating/period-state'
import { compounds } from '../../core/record/compounds'
import { isSealed } from '../../core/record/scorecards'
import { isInScope } from '../../core/sealing/snapshot-lines'
import { type Call, handle } from '../platform/call'
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
  const published = publishedOf(cards, known, call.now).map((each) => {
    const { order, publicationScope } = parametersOf(each.period)
    return { ...each, order, publicationScope, ownOnly: !isInScope(each.card, publicationScope) }
  })
  const isOwn = published.some(({ ownOnly }) => ownOnly) && (await livesIn(compound._id, call))
  const told = published.filter(({ ownOnly }) => isOwn || !ownOnly)
  const results = told.map(({ card, period, order, ownOnly }) => ({
    period: period._id,
    periodName: period.name,
    publishedAt: period.publishesAt,
    scorecard: publishedEdition(card),
    order,
    ownOnly,
  }))
  return {
    compound: { code: compound._id, name: compound.name },
    results,
    withheld: published
      .filter((each) => !told.includes(each))
      .map(({ period, publicationScope }) => ({ periodName: period.name, publicationScope })),
    categories: await titlesOfCategories(
      compound.city,
      results.map(({ scorecard }) => scorecard),
      call,
    ),
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

/** Whether the caller is bound to a household of the compound. */
async function livesIn(compound: string, call: Call): Promise<boolean> {
  const account = await call.account()
  return account?.households.some((bound) => bound.compound === compound) ?? false
}
