import { isCurrent } from '../../core/access/role'
import { readHome } from '../../core/contract/home'
import { publishedEdition } from '../../core/method/published-edition'
import { answerId } from '../../core/rating/keys'
import { presentPeriod } from '../../core/rating/period-state'
import type { BoundHousehold } from '../../core/record/accounts'
import { answers } from '../../core/record/answers'
import type { Period } from '../../core/record/periods'
import { scorecards } from '../../core/record/scorecards'
import { answerHmac } from '../platform/answer-keys'
import { type Call, handle } from '../platform/call'
import { periodView } from '../platform/period-view'
import { cachedPeriods } from '../platform/periods'
import { Refusal } from '../platform/refusal'
import { openCases } from './open-cases'
import { householdView, isPublished, ownHousehold } from './views'

/** Periods whose scorecards are looked at for the newest published one. */
const periodsBack = 4

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
  const cards = await call.documents.find(scorecards, {
    where: { compound: bound.compound },
    order: [['period', 'desc']],
    limit: periodsBack,
  })
  const present = cards.find((card) => card.period === known.period?._id)
  const byCode = new Map(known.periods.map((period) => [period._id, period]))
  const published = cards.find((card) => isPublished(card, byCode.get(card.period), call.now))
  return {
    participation: present
      ? { responded: present.respondedHouseholds, households: present.households }
      : null,
    published: published
      ? {
          periodName: byCode.get(published.period)?.name ?? published.period,
          scorecard: publishedEdition(published),
        }
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
