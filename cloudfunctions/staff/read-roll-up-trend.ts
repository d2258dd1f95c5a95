import { readRollUpTrend } from '../../core/contract/roll-ups'
import { periodState } from '../../core/rating/period-state'
import { rollUps, type StoredRollUp } from '../../core/record/roll-ups'
import { handle } from '../platform/call'
import { command } from '../platform/documents'
import { cachedPeriods } from '../platform/periods'
import { shownPeriods } from '../platform/shown-cards'
import { countCards, isOwnAndPublic, rollUpRowOf, unitFields } from './roll-up-rows'
import { widestGrants } from './scope-of-caller'

export const readRollUpTrendHandler = handle(readRollUpTrend, async (input, call) => {
  const grants = await widestGrants(call)
  const scopes = grants.map(({ scope }) => scope)
  const shown = shownPeriods(await cachedPeriods(call), call.now)
  const attempts = shown.map(({ attempt }) => attempt)
  const { kind, code } = input
  const [units, within] = await Promise.all([
    call.documents.find(rollUps, {
      where: { kind, code, sealedIn: command.in(attempts) },
      limit: Math.max(1, attempts.length),
    }),
    countWithin(attempts),
  ])
  const sees = (unit: StoredRollUp, period: (typeof shown)[number]['period']) => {
    switch (grants[0]?.role) {
      case 'bureau':
        return scopes.includes(unit.city)
      case 'propertyCompany':
        return periodState(period, call.now) === 'published' && isOwnAndPublic(unit, { grants, period })
      default:
        return within.get(unit.sealedIn) === unit.compounds
    }
  }
  return {
    points: shown.flatMap(({ period, attempt }) => {
      const unit = units.find(({ sealedIn }) => sealedIn === attempt)
      if (unit === undefined || !sees(unit, period)) return []
      return [{ period: period._id, periodName: period.name, unit: rollUpRowOf(unit, input.question) }]
    }),
  }

  async function countWithin(sealedIn: readonly string[]): Promise<Map<string, number>> {
    const role = grants[0]?.role
    if (role === 'bureau' || role === 'propertyCompany') return new Map()
    const where = {
      period: command.in(shown.map(({ period }) => period._id)),
      ...{ sealedIn: command.in([...sealedIn]), [unitFields[kind]]: code },
    }
    return countCards({ where, by: 'sealedIn' }, { grants, documents: call.documents })
  }
})
