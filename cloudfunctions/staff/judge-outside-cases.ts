import type { Grant } from '../../core/access/role'
import { covers } from '../../core/access/scope'
import type { Category } from '../../core/complaint/categories'
import { earliestReceived, type OutsideSource } from '../../core/complaint/outside-case'
import { changedFacts } from '../../core/complaint/outside-difference'
import type { ImportedCase, OutsideFault } from '../../core/contract/outside-cases'
import { dayOfInstant } from '../../core/place/day'
import type { Compound } from '../../core/record/compounds'
import { type OutsideCase, outsideCaseId, outsideCases } from '../../core/record/outside-cases'
import type { Call } from '../platform/call'
import { cachedRules } from '../platform/complaint-rules'
import { compoundPlace } from '../platform/compound-place'
import { type MergedCompounds, readMergedCompounds } from '../platform/merged-compounds'
import { Refusal } from '../platform/refusal'
import { outsideCaseRead } from './outside-case-read'

/** What becomes of one row: why it cannot be stored, or the case that it makes and the one that is stored. */
export type JudgedCase =
  | { fault: OutsideFault }
  | { fault: null; grant: Grant; stored: OutsideCase | null; read: OutsideCase; isChanged: boolean }

/** Holds the rows of a table against the city's compounds and categories, the caller's scope and what is stored. */
export async function judgeOutsideCases(
  source: OutsideSource,
  cases: readonly ImportedCase[],
  call: Call,
): Promise<JudgedCase[]> {
  if (new Set(cases.map(({ number }) => number)).size < cases.length) throw new Refusal('invalid_input')
  const named = await readMergedCompounds(
    cases.map(({ compound }) => compound),
    call.documents,
  )
  const stored = await storedOf(source, { cases, named }, call)
  const grants = await call.grants()
  const reaching = (compound: Compound | undefined) =>
    compound && grants.find((grant) => covers(grant, compoundPlace(compound, call.now)))
  const elsewhere = await readMergedCompounds(
    [...stored.values()].map(({ compound }) => compound).filter((code) => named.get(code) === undefined),
    call.documents,
  )
  const categories = await categoriesByCity(named, cases, call)
  const judge = (each: ImportedCase): JudgedCase => {
    const compound = named.on(each.receivedOn, each.compound)
    if (compound === undefined) return { fault: 'unknown_compound' }
    const grant = reaching(named.present(each.compound))
    if (grant === undefined) return { fault: 'out_of_scope' }
    const fault = factsFault(each, categories.get(compound.city) ?? [], call)
    if (fault !== null) return { fault }
    const earlier = stored.get(outsideCaseId(compound.city, source, each.number)) ?? null
    const held = earlier && (named.present(earlier.compound) ?? elsewhere.present(earlier.compound))
    if (earlier !== null && !reaching(held ?? undefined)) return { fault: 'outside_case_elsewhere' }
    const read = outsideCaseRead(each, { source, compound, earlier, now: call.now })
    const isChanged = earlier !== null && changedFacts(earlier, read).length > 0
    return { fault: null, grant, stored: earlier, read, isChanged }
  }
  return cases.map(judge)
}

type Named = { cases: readonly ImportedCase[]; named: MergedCompounds }

async function storedOf(
  source: OutsideSource,
  { cases, named }: Named,
  call: Call,
): Promise<Map<string, OutsideCase>> {
  const ids = cases.flatMap(({ compound, number }) => {
    const city = named.get(compound)?.city
    return city === undefined ? [] : [outsideCaseId(city, source, number)]
  })
  const found = await call.documents.findAll(outsideCases, ids)
  return new Map(found.map((each) => [each._id, each]))
}

async function categoriesByCity(
  named: MergedCompounds,
  cases: readonly ImportedCase[],
  call: Call,
): Promise<Map<string, readonly Category[]>> {
  const cities = new Set(cases.flatMap(({ compound }) => named.get(compound)?.city ?? []))
  return new Map(
    await Promise.all(
      [...cities].map(async (city) => [city, (await cachedRules(city, call)).categories] as const),
    ),
  )
}

function factsFault(
  { category, receivedOn }: ImportedCase,
  categories: readonly Category[],
  call: Call,
): OutsideFault | null {
  const today = dayOfInstant(call.now)
  if (!categories.some(({ code }) => code === category)) return 'unknown_category'
  if (receivedOn > today) return 'date_not_come'
  return receivedOn < earliestReceived(today) ? 'received_too_early' : null
}
