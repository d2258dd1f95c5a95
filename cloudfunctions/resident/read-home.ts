import { isCurrent } from '../../core/access/role'
import { readHome } from '../../core/contract/home'
import { publishedEdition } from '../../core/method/published-edition'
import { answerId } from '../../core/rating/keys'
import { presentPeriod } from '../../core/rating/period-state'
import type { BoundHousehold } from '../../core/record/accounts'
import { answers } from '../../core/record/answers'
import type { Period } from '../../core/record/periods'
import { answerHmac } from '../platform/answer-keys'
import { type Call, handle } from '../platform/call'
import { periodView } from '../platform/period-view'
import { cachedPeriods } from '../platform/periods'
import { Refusal } from '../platform/refusal'
import { cardsOf, publishedOf } from './compound-cards'
import { openCases } from './open-cases'
import { householdView, ownHousehold } from './views'

export const readHomeHandler = handle(readHome, async (input, call) => {
  const account = await call.account()
  const bound =
    input.household === undefined ? account?.households[0] : ownHousehold(account, input.household)
  const periods = await cachedPeriods(call)
  const period = presentPeriod(periods, call.now)
  const figures = bound ? await compoundFigures(bound, { periods, period }, call) : nothing
  return {
    signedIn: await call.isSignedIn(),
    roles: (account?.roles ?? [])
      .filter((grant) => isCurrent(grant, call.now))
      .map(({ role, scope, scopeName = null, agency = null, invitation: appointment, until }) => {
        return { role, scope, scopeName, agency, appointment, until }
      }),
    households: (account?.households ?? []).map(householdView),
    household: bound ? householdView(bound) : null,
    period: period ? periodView(period, call.now) : null,
    answered: bound && period ? await hasAnswered(bound, period, call) : null,
    cases: account ? await openCases(account._id, call) : [],
    ...figures,
  }
})

const nothing = { participation: null, published: null }

async function compoundFigures(
  bound: BoundHousehold,
  known: { periods: Period[]; period: Period | null },
  call: Call,
) {
  const cards = await cardsOf(bound.compound, known.periods, call)
  const present = cards.find((card) => card.period === known.period?._id)
  const published = publishedOf(cards, known.periods, call.now)[0]
  return {
    participation: present
      ? { responded: present.respondedHouseholds, households: present.households }
      : null,
    published: published
      ? { periodName: published.period.name, scorecard: publishedEdition(published.card) }
      : null,
  }
}

async function hasAnswered(bound: BoundHousehold, period: Period, call: Call): Promise<boolean | null> {
  if (call.now < period.opensAt) return null
  try {
    return (
      (await call.documents.get(answers, answerId(answerHmac(period), period._id, bound.household))) !== null
    )
  } catch (error) {
    // 首页 stays readable when the answer key is wrong or already destroyed; rating itself refuses by name.
    if (error instanceof Refusal && error.code === 'period_key_mismatch') return null
    throw error
  }
}
