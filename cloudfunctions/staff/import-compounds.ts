import type { Grant } from '../../core/access/role'
import { cityPlace } from '../../core/access/scope'
import { type ImportedCompound, importCompounds } from '../../core/contract/compounds'
import type { Service } from '../../core/place/compound'
import { audit } from '../../core/record/audit'
import { type Company, companies } from '../../core/record/companies'
import { compounds } from '../../core/record/compounds'
import { auditEntryOf } from '../platform/audit-entry'
import { type Call, grantOver, handle } from '../platform/call'
import { compoundPlace } from '../platform/compound-place'
import { forEachInParallel } from '../platform/in-parallel'
import { Refusal } from '../platform/refusal'
import { companyCode, newCompany } from './new-company'
import {
  factsOf,
  freeCompound,
  isNamesake,
  namesakesIn,
  placeOfStanding,
  type Registered,
  refuseNotCome,
} from './new-compound'
import { citiesOfSeats } from './region-place'

type Row = { imported: ImportedCompound; city: string; grant: Grant }
type Answered = { state: 'created' | 'unchanged'; compound: string }

/**
 * Everything is checked before anything is written. Codes follow from subdistrict and name, so that a call repeated after a
 * break, or the same file by another person, finds what is there; no request key has to be remembered.
 */
export const importCompoundsHandler = handle(importCompounds, async (input, call) => {
  const cities = await citiesOfSeats(input.compounds, call)
  const rows: Row[] = []
  for (const [index, imported] of input.compounds.entries()) {
    const city = cities[index] ?? ''
    const grant = await grantOver(call, placeOfStanding(city, imported))
    refuseNotCome(imported.from, call.now)
    if ((imported.service === 'company') !== (imported.company !== null)) throw new Refusal('invalid_input')
    rows.push({ imported, city, grant })
  }
  const registry = await companiesNamed(rows, input.createCompanies, call)
  const present = await namesakesIn(
    rows.map(({ imported }) => imported.subdistrict),
    call,
  )
  const answered = new Map<Row, Answered>()
  await forEachInParallel(firstOfEach(rows), async (row) => {
    const namesake = present.find((compound) => isNamesake(compound, row.imported))
    const answer =
      namesake === undefined
        ? await register(row, registry, call)
        : { state: 'unchanged' as const, compound: namesake._id }
    answered.set(row, answer)
  })
  return { rows: rows.map((row) => answered.get(row) ?? sameAsEarlier(row, answered)) }
})

const keyOf = ({ imported }: Row) => ({ subdistrict: imported.subdistrict, name: imported.name })

/** The rows without those that name one before them again. */
function firstOfEach(rows: readonly Row[]): Row[] {
  const seen = new Map(rows.toReversed().map((row) => [JSON.stringify(keyOf(row)), row]))
  return [...seen.values()]
}

function sameAsEarlier(row: Row, answered: ReadonlyMap<Row, Answered>): Answered {
  const earlier = [...answered].find(([other]) => JSON.stringify(keyOf(other)) === JSON.stringify(keyOf(row)))
  if (earlier === undefined) throw new Error('a row of an import without an answer')
  return { state: 'unchanged', compound: earlier[1].compound }
}

type Registry = ReadonlyMap<string, Company>

const companyOf = ({ imported, city }: Row): string | null => {
  if (imported.company === null) return null
  return 'code' in imported.company ? imported.company.code : companyCode(city, imported.company.name)
}

/** The companies that the rows name, by code; those named by name are registered if that was asked for. */
async function companiesNamed(rows: readonly Row[], create: boolean, call: Call): Promise<Registry> {
  const codes = rows.flatMap((row) => companyOf(row) ?? [])
  const found = await call.documents.findAll(companies, [...new Set(codes)])
  const registry = new Map(found.map((company) => [company._id, company]))
  const missing = rows.filter((row) => {
    const code = companyOf(row)
    return code !== null && !registry.has(code)
  })
  if (missing.some(({ imported }) => !create || (imported.company && 'code' in imported.company))) {
    throw new Refusal('unknown_company')
  }
  for (const row of missing) {
    const company = newCompany(row.city, nameOf(row))
    if (registry.has(company._id)) continue
    registry.set(company._id, await registerCompany(company, row.grant, call))
  }
  const elsewhere = rows.some((row) => {
    const code = companyOf(row)
    return code !== null && registry.get(code)?.city !== row.city
  })
  if (elsewhere) throw new Refusal('unknown_company')
  return registry
}

const nameOf = ({ imported }: Row) =>
  imported.company && 'name' in imported.company ? imported.company.name : ''

async function registerCompany(company: Company, grant: Grant, call: Call): Promise<Company> {
  return call.documents.transaction(async (transaction) => {
    const earlier = await transaction.get(companies, company._id)
    if (earlier !== null) return earlier
    await transaction.set(companies, company)
    const after = { name: company.name, creditCode: null, hotline: null }
    const done = {
      action: 'companySaved' as const,
      subject: company._id,
      place: cityPlace(company.city),
      after,
    }
    await transaction.set(audit, auditEntryOf(grant, done, call))
    return company
  })
}

async function register(row: Row, registry: Registry, call: Call): Promise<Answered> {
  const { name, district, subdistrict, residentsCommittee, governance, from, register: count } = row.imported
  const registered: Registered = {
    ...{ city: row.city, name, district, subdistrict, residentsCommittee },
    ...{ service: serviceOf(row, registry), governance, from, register: count },
  }
  return call.documents.transaction<Answered>(async (transaction) => {
    const { made, earlier } = await freeCompound(registered, transaction)
    if (earlier !== null) return { state: 'unchanged', compound: earlier._id }
    await transaction.set(compounds, made)
    const place = compoundPlace(made, call.now)
    const done = { action: 'compoundCreated' as const, subject: made._id, place, after: factsOf(made) }
    await transaction.set(audit, auditEntryOf(row.grant, done, call))
    return { state: 'created', compound: made._id }
  })
}

function serviceOf(row: Row, registry: Registry): Pick<Service, 'kind' | 'company'> {
  const code = companyOf(row)
  const company = code === null ? undefined : registry.get(code)
  return {
    kind: row.imported.service,
    company: company === undefined ? null : { code: company._id, name: company.name },
  }
}
