import { dayOfInstant } from '../../core/place/day'
import { compoundJobs, newCompoundJob } from '../../core/record/compound-jobs'
import { type Compound, compounds } from '../../core/record/compounds'
import { command, type Documents } from './documents'
import { Refusal } from './refusal'

const mostMerged = 1000

/** A compound and every one that was merged into it, directly or by way of another: their cases are its own. */
export async function compoundsWithin(compound: string, documents: Documents): Promise<string[]> {
  const codes = [compound]
  for (let last = codes; last.length > 0; ) {
    const where = { mergedInto: command.in(last) }
    const merged = await documents.find(compounds, { where, limit: mostMerged })
    if (merged.length === mostMerged) throw new Refusal('truncated_answer')
    last = merged.map(({ _id }) => _id)
    codes.push(...last)
  }
  return codes
}

export type MergedCompounds = {
  /** The compound itself; undefined if there is none. */
  get(code: string): Compound | undefined
  /** The compound of the present that a code stands for. */
  present(code: string): Compound | undefined
  /** The compound that a code stood for on a day: itself until the day of its merge, then the one that took it in. */
  on(day: string, code: string): Compound | undefined
}

/** Compounds by code, with those that have taken them in since. */
export async function readMergedCompounds(
  codes: readonly string[],
  documents: Documents,
): Promise<MergedCompounds> {
  const known = new Map<string, Compound>()
  for (let wanted = [...new Set(codes)]; wanted.length > 0; ) {
    const found = await documents.findAll(compounds, wanted)
    for (const compound of found) known.set(compound._id, compound)
    wanted = [...new Set(found.flatMap(({ mergedInto }) => mergedInto ?? []))].filter(
      (code) => !known.has(code),
    )
  }
  const mergedOn = await mergeDays([...known.values()], documents)
  const follow = (code: string, goesOn: (compound: Compound) => boolean) => {
    let compound = known.get(code)
    while (compound !== undefined && compound.mergedInto !== null && goesOn(compound)) {
      compound = known.get(compound.mergedInto)
    }
    return compound
  }
  return {
    get: (code) => known.get(code),
    present: (code) => follow(code, () => true),
    on: (day, code) => follow(code, ({ _id }) => (mergedOn.get(_id) ?? '') <= day),
  }
}

/** On which day each merged compound was taken in: its job keeps that. */
async function mergeDays(known: readonly Compound[], documents: Documents): Promise<Map<string, string>> {
  const merged = known.filter(({ mergedInto }) => mergedInto !== null)
  if (merged.length === 0) return new Map()
  const ids = merged.map(({ _id }) => newCompoundJob('merge', _id, '')._id)
  const jobs = await documents.findAll(compoundJobs, ids)
  return new Map(jobs.map(({ compound, requestedAt }) => [compound, dayOfInstant(requestedAt)]))
}
