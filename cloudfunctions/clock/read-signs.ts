import { createHash } from 'node:crypto'
import type { CompoundSigns } from '../../core/method/findings/signs'
import { parametersOf } from '../../core/method/parameters-v1'
import { answeredIn, ownAnswers, questionStrata } from '../../core/method/question-strata'
import { holding } from '../../core/place/lease'
import { overallCode } from '../../core/rating/questionnaire'
import type { RatingContent } from '../../core/rating/rating-content'
import { type TimeTaken, timesTaken } from '../../core/rating/time-taken'
import { countedAnswer } from '../../core/record/answers'
import type { Compound } from '../../core/record/compounds'
import { households } from '../../core/record/households'
import type { Period } from '../../core/record/periods'
import { signs, signsId } from '../../core/record/signs'
import { command } from '../platform/documents'
import { readAnswers } from './read-answers'
import { readTallies } from './read-tallies'
import type { Run } from './run'

const homesAPage = 1000

/** Writes down what the answers of a compound look like from outside; repeating it changes nothing but what has changed. */
export async function readSigns(compound: Compound, period: Period, run: Run): Promise<void> {
  if (compound.strata[period._id] === undefined) return
  const counted = await readTallies(period._id, compound._id, run)
  const seen = await seenInAnswers(compound._id, period, run)
  const made: CompoundSigns = {
    households: counted.reduce((sum, tally) => sum + tally.households, 0),
    buildings: counted.map(({ building, households: homes, cells, excluded }) => ({
      building,
      households: homes,
      answers: answeredIn(cells, ownAnswers) + answeredIn(excluded, ownAnswers),
      levels: levelsIn({ buildings: [building], households: homes, cells, excluded }),
    })),
    ...seen,
    ...(await bindingsIn(compound._id, period, run)),
  }
  const _id = signsId(period._id, compound._id)
  const change = Object.fromEntries(Object.entries(made).map(([field, value]) => [field, command.set(value)]))
  if ((await run.documents.update(signs, { _id }, change)) > 0) return
  await run.documents.add(signs, { _id, period: period._id, compound: compound._id, ...made })
}

function levelsIn(stratum: Parameters<typeof questionStrata>[0][number]): number[] {
  const [only] = questionStrata([stratum], overallCode, { cells: ownAnswers })
  return [...(only?.counts ?? [])]
}

type Seen = Pick<CompoundSigns, 'assisted' | 'hours' | 'took' | 'alike'>

/** By the last revision of each answer; what it says is compared by a hash and forgotten. */
async function seenInAnswers(compound: string, period: Period, run: Run): Promise<Seen> {
  const seen: Seen = { assisted: 0, hours: {}, took: {}, alike: {} }
  const groups = new Map<string, Map<TimeTaken, number>>()
  for await (const page of readAnswers(period._id, compound, run)) {
    for (const answer of page) {
      const { channel } = countedAnswer(answer)
      const last = answer.revisions.at(-1)
      if (channel === 'assisted') seen.assisted += 1
      if (last?.means !== 'app') continue
      seen.hours[last.hour] = (seen.hours[last.hour] ?? 0) + 1
      if (last.took === undefined) continue
      seen.took[last.took] = (seen.took[last.took] ?? 0) + 1
      const said = digestOf(last.content)
      const group = groups.get(said) ?? new Map<TimeTaken, number>()
      groups.set(said, group.set(last.took, (group.get(last.took) ?? 0) + 1))
    }
  }
  for (const [index, band] of timesTaken.entries()) {
    const within = timesTaken.slice(0, index + 1)
    const sizes = [...groups.values()].map((group) =>
      within.reduce((sum, each) => sum + (group.get(each) ?? 0), 0),
    )
    const largest = sizes.reduce((most, size) => Math.max(most, size), 0)
    if (largest > 0) seen.alike[band] = largest
  }
  return seen
}

function digestOf({ residentKind, overall, dimensions, reasons, text }: RatingContent): string {
  const said = [residentKind, overall, Object.entries(dimensions).sort(), [...reasons].sort(), text]
  return createHash('sha256').update(JSON.stringify(said)).digest('base64')
}

/** Which account it is is used to count, and kept nowhere. */
async function bindingsIn(compound: string, period: Period, run: Run) {
  const { householdsAnAccount } = parametersOf(period).findings.sharedAccounts
  const homesOf = new Map<string, string[]>()
  const bound = new Set<string>()
  for (let after = ''; ; ) {
    const page = await run.documents.find(households, {
      where: { compound, 'members.account': command.gt(''), _id: command.gt(after) },
      order: [['_id', 'asc']],
      limit: homesAPage,
    })
    for (const { _id, members } of page) {
      for (const { account } of holding(members, run.now)) {
        bound.add(_id)
        homesOf.set(account, [...(homesOf.get(account) ?? []), _id])
      }
    }
    const last = page.at(-1)
    if (last === undefined || page.length < homesAPage) break
    after = last._id
  }
  const several = [...homesOf.values()].filter((homes) => homes.length >= householdsAnAccount)
  return { bound: bound.size, shared: new Set(several.flat()).size }
}
