import type { Category } from '../../core/complaint/categories'
import type { InputOf } from '../../core/contract/endpoint'
import { listOutsideCases, type OutsideCaseView } from '../../core/contract/outside-cases'
import { type OutsideCase, outsideCases } from '../../core/record/outside-cases'
import { type Call, grantOver, handle } from '../platform/call'
import { cachedRules } from '../platform/complaint-rules'
import { compoundPlace } from '../platform/compound-place'
import { allOf, anyOf, command, type Fields, nameHolding } from '../platform/documents'
import { compoundsWithin, readMergedCompounds } from '../platform/merged-compounds'
import { Refusal } from '../platform/refusal'
import { scopeOf, widestGrants } from './scope-of-caller'
import { withinOwnScope } from './within-own-scope'

const pageSize = 50

type Asked = InputOf<typeof listOutsideCases>

export const listOutsideCasesHandler = handle(listOutsideCases, async (input, call) => {
  const where = allOf({ ...(await reachOf(input, call)), ...filtersOf(input) }, afterCursor(input.before))
  const found = await call.documents.find(outsideCases, {
    where,
    order: [
      ['receivedOn', 'desc'],
      ['_id', 'desc'],
    ],
    limit: pageSize,
  })
  const last = found.at(-1)
  const categories = last === undefined ? [] : (await cachedRules(last.city, call)).categories
  return {
    cases: found.map((each) => viewOf(each, categories)),
    categories: [...categories],
    mayChange: (await widestGrants(call)).some(({ role }) => role !== 'subdistrict'),
    next: last && found.length === pageSize ? { at: last.receivedOn, id: last._id } : null,
  }
})

/** A compound's cases are its own wherever it stood; a list without one holds those of places within the caller's scope. */
async function reachOf({ compound, district, subdistrict }: Asked, call: Call): Promise<Fields> {
  if (compound !== undefined) {
    const present = (await readMergedCompounds([compound], call.documents)).present(compound)
    if (present === undefined) throw new Refusal('unknown_compound')
    await grantOver(call, compoundPlace(present, call.now))
    return { compound: command.in(await compoundsWithin(present._id, call.documents)) }
  }
  const grants = await widestGrants(call)
  if (district === undefined && subdistrict === undefined) return withinOwnScope(grants)
  return scopeOf(grants, { district, subdistrict })
}

function filtersOf({ source, name, linked }: Asked): Fields {
  const part = name?.trim()
  return {
    ...(source && { source }),
    ...(part && { compoundName: nameHolding(part) }),
    ...(linked !== undefined && { linkedTo: linked ? command.neq(null) : null }),
  }
}

function afterCursor(before: Asked['before']): Fields {
  if (!before) return {}
  const { at, id } = before
  return anyOf({ receivedOn: command.lt(at) }, { receivedOn: at, _id: command.lt(id) })
}

function viewOf(stored: OutsideCase, categories: readonly Category[]): OutsideCaseView {
  const { _id, city, residentsCommittee, company, category, ruling, requestKeys, ...shown } = stored
  return {
    ...shown,
    category,
    categoryTitle: categories.find(({ code }) => code === category)?.title ?? category,
    company: company?.name ?? null,
    ruling: ruling && { at: ruling.at, why: ruling.why },
  }
}
