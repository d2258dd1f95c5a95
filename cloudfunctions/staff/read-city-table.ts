import { readCityTable } from '../../core/contract/figures'
import { figuresPhase, periodState } from '../../core/rating/period-state'
import { handle } from '../platform/call'
import { cachedPeriod } from '../platform/periods'
import { Refusal } from '../platform/refusal'
import { readCards, rowOf } from '../platform/scorecard-rows'
import { shownInTable, shownSnapshot, withoutDoubles } from '../platform/shown-cards'
import { officialFields, scopeOf, widestGrants } from './scope-of-caller'

const scopeFields = { ...officialFields, propertyCompany: 'company.code' }

export const readCityTableHandler = handle(readCityTable, async (input, call) => {
  const grants = await widestGrants(call)
  const period = await cachedPeriod(call, input.period)
  if (period === null) throw new Refusal('unknown_period')
  // The rated company sees what everybody sees, when everybody sees it.
  const isRated = grants[0]?.role === 'propertyCompany'
  if (isRated && periodState(period, call.now) !== 'published') {
    throw new Refusal('not_published_yet')
  }
  const where = {
    ...{ period: period._id, sealedIn: shownInTable(period, call.now) },
    ...scopeOf(grants, input, scopeFields),
  }
  const cards = withoutDoubles(await readCards(call.documents, where))
  const phase = figuresPhase(period, call.now)
  const shown = shownSnapshot(period, call.now)
  return {
    phase,
    snapshot: shown && { number: shown.number, sealedAt: shown.sealedAt },
    rows: cards.map((card) => {
      const row = rowOf(card, phase)
      return isRated ? { ...row, place: null } : row
    }),
  }
})
