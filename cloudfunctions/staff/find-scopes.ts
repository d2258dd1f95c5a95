import { appointsRole } from '../../core/access/appointing'
import type { Grant, Role } from '../../core/access/role'
import { findScopes } from '../../core/contract/offices'
import { inForceAt } from '../../core/place/dated'
import { companies } from '../../core/record/companies'
import { compounds } from '../../core/record/compounds'
import { regions } from '../../core/record/regions'
import { type Call, handle } from '../platform/call'
import { command, type Fields, nameHolding } from '../platform/documents'
import { Refusal } from '../platform/refusal'
import { regionKindsOf } from './appointed-scope'
import { withinOwnScope } from './within-own-scope'

/** Most that are told at once; beyond, a person types a part of the name. */
const mostTold = 50
const compoundsAPage = 1000

type Found = { scope: string; name: string; within: string | null }

export const findScopesHandler = handle(findScopes, async (input, call) => {
  const grants = (await call.grants()).filter((held) => appointsRole(held.role, input.role))
  const [widest] = grants
  if (widest === undefined) throw new Refusal('may_not_appoint')
  const own = grants.filter((held) => held.role === widest.role)
  const name = input.name?.trim() ?? ''
  const found = await scopesOf(input.role, { own, name }, call)
  return { scopes: found.slice(0, mostTold), more: found.length > mostTold }
})

type Asked = { own: readonly Grant[]; name: string }

function scopesOf(role: Role, asked: Asked, call: Call): Promise<Found[]> {
  if (role === 'ownersCommittee') return compoundsOf(asked, call)
  if (role === 'propertyCompany') return companiesOf(asked, call)
  return regionsOf(role, asked, call)
}

const named = (name: string): Fields => (name === '' ? {} : { name: nameHolding(name) })

async function compoundsOf({ own, name }: Asked, call: Call): Promise<Found[]> {
  const found = await call.documents.find(compounds, {
    where: { ...withinOwnScope(own), mergedInto: null, ...named(name) },
    order: [['_id', 'asc']],
    limit: mostTold + 1,
  })
  return withHolders(
    found.map(({ _id, name: words, subdistrict }) => ({ scope: _id, name: words, holder: subdistrict })),
    call,
  )
}

/** The city's companies for its bureau; for a district those that serve a compound there at present. */
async function companiesOf({ own, name }: Asked, call: Call): Promise<Found[]> {
  const isBureau = own[0]?.role === 'bureau'
  const served = isBureau ? null : [...(await companiesServing(own, call))]
  const among: Fields = served === null ? withinOwnScope(own) : { _id: command.in(served) }
  const found = await call.documents.find(companies, {
    where: { ...among, ...named(name) },
    order: [['_id', 'asc']],
    limit: mostTold + 1,
  })
  return found.map((company) => ({ scope: company._id, name: company.name, within: null }))
}

async function companiesServing(own: readonly Grant[], call: Call): Promise<Set<string>> {
  const serving = new Set<string>()
  for (let after = ''; ; ) {
    const page = await call.documents.find(compounds, {
      where: { ...withinOwnScope(own), mergedInto: null, _id: command.gt(after) },
      order: [['_id', 'asc']],
      limit: compoundsAPage,
    })
    for (const { service } of page) {
      const company = inForceAt(service, call.now)?.company
      if (company) serving.add(company.code)
    }
    const last = page.at(-1)
    if (last === undefined || page.length < compoundsAPage) return serving
    after = last._id
  }
}

/**
 * Open regions of the role's kinds within the caller's own. A 功能板块 holds none below it: the subdistricts in which its
 * compounds stand, and their committees, are appointed by the districts that hold them.
 */
async function regionsOf(role: Role, { own, name }: Asked, call: Call): Promise<Found[]> {
  const kind = command.in([...regionKindsOf(role)])
  const found = await call.documents.find(regions, {
    where: { ...withinOwnScope(own), kind, closedAt: null, ...named(name) },
    order: [['_id', 'asc']],
    limit: mostTold + 1,
  })
  return withHolders(
    found.map(({ _id, name: words, parent }) => ({ scope: _id, name: words, holder: parent })),
    call,
  )
}

type Held = { scope: string; name: string; holder: string | null }

/** Several committees and compounds of a city bear one name: each is told with the region that holds it. */
async function withHolders(found: readonly Held[], call: Call): Promise<Found[]> {
  const holders = await call.documents.findAll(regions, [
    ...new Set(found.flatMap(({ holder }) => holder ?? [])),
  ])
  const names = new Map(holders.map((region) => [region._id, region.name]))
  return found.map(({ scope, name, holder }) => ({ scope, name, within: names.get(holder ?? '') ?? null }))
}
