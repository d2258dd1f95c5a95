import type { Grant } from '../../core/access/role'
import type { InputOf } from '../../core/contract/endpoint'
import { readRollUps } from '../../core/contract/roll-ups'
import { periodState } from '../../core/rating/period-state'
import type { Period } from '../../core/record/periods'
import { rollUps } from '../../core/record/roll-ups'
import { type Call, handle } from '../platform/call'
import { command, type Fields } from '../platform/documents'
import { cachedPeriod } from '../platform/periods'
import { Refusal } from '../platform/refusal'
import { shownSnapshot } from '../platform/shown-cards'
import { countCards, isOwnAndPublic, rollUpRowOf, unitFields } from './roll-up-rows'
import { widestGrants } from './scope-of-caller'

const unitsAPage = 200

export const readRollUpsHandler = handle(readRollUps, async (input, call) => {
  const grants = await widestGrants(call)
  const period = await cachedPeriod(call, input.period)
  if (period === null) throw new Refusal('unknown_period')
  const isRated = grants[0]?.role === 'propertyCompany'
  if (isRated && periodState(period, call.now) !== 'published') throw new Refusal('not_published_yet')
  const shown = shownSnapshot(period, call.now)
  if (shown === null) return { snapshot: null, units: [], next: null }
  const { codes, sees } = await reach({ input, grants, period, attempt: shown.attempt }, call)
  const found = await call.documents.find(rollUps, {
    where: { sealedIn: shown.attempt, kind: input.kind, ...codes },
    order: [['code', 'asc']],
    limit: unitsAPage,
  })
  return {
    snapshot: { number: shown.number, sealedAt: shown.sealedAt },
    units: found.filter(sees).map((unit) => rollUpRowOf(unit, input.question)),
    next: found.length === unitsAPage ? (found.at(-1)?.code ?? null) : null,
  }
})

type Asked = {
  input: InputOf<typeof readRollUps>
  grants: readonly Grant[]
  period: Period
  attempt: string
}
type Unit = { kind: Asked['input']['kind']; code: string; compounds: number; shown: number }

/** Which units of the kind the caller sees: a condition that finds a page of them, and what each has to fulfil. */
async function reach(
  { input, grants, period, attempt }: Asked,
  call: Call,
): Promise<{ codes: Fields; sees: (unit: Unit) => boolean }> {
  const { kind, after = '' } = input
  const scopes = grants.map(({ scope }) => scope)
  switch (grants[0]?.role) {
    case 'bureau':
      return { codes: { city: command.in(scopes), code: command.gt(after) }, sees: () => true }
    case 'propertyCompany':
      return {
        codes: { code: command.in(scopes.filter((code) => code > after)) },
        sees: (unit) => isOwnAndPublic(unit, { grants, period }),
      }
    default: {
      const where = { period: period._id, sealedIn: attempt }
      const within = await countCards({ where, by: unitFields[kind] }, { grants, documents: call.documents })
      const page = [...within.keys()]
        .filter((code) => code > after)
        .sort()
        .slice(0, unitsAPage)
      return {
        codes: { code: command.in(page) },
        sees: (unit) => within.get(unit.code) === unit.compounds,
      }
    }
  }
}
