import { canonicalCounts, foldAnswers } from '../../core/rating/tally'
import { type Answer, countedAnswer } from '../../core/record/answers'
import type { Tally } from '../../core/record/tallies'
import type { Person, SmallCity } from '../city/small-city'

/** Who works with claims and papers of compound A. */
export async function workersOf(city: SmallCity) {
  return {
    worker: await city.official('residentsCommittee', '320706001001'),
    colleague: await city.official('residentsCommittee', '320706001001'),
    subdistrict: await city.official('subdistrict', '320706001'),
    stranger: await city.official('residentsCommittee', '320703001001'),
  }
}

/** The token of a new poster of a building of compound A. */
export async function posterOf(city: SmallCity, worker: Person, building = '01'): Promise<string> {
  const made = await city.ask<{ posters: { token: string }[] }>(worker, 'issuePosters', {
    compound: 'A',
    buildings: [building],
  })
  return made.posters[0]?.token ?? ''
}

/** What a claimant sends. */
export function claimOf(poster: string, household: string, name = '王女士') {
  return { poster, household, kind: 'owner', called: { name, phoneEnd: '1234' } }
}

type Listed = { total: number; claims: { claim: string; label: string; called: string }[] }

export const listed = (city: SmallCity, worker: Person) =>
  city.ask<Listed>(worker, 'listClaims', { compound: 'A' })

/** Decides claims of compound A and answers what became of each. */
export async function decide(
  city: SmallCity,
  worker: Person,
  claims: string[],
  more: { refuseFor?: string; key?: string } = {},
): Promise<string[]> {
  const { refuseFor = null, key } = more
  const input = { compound: 'A', claims, refuseFor }
  const { results } = await city.ask<{ results: { result: string }[] }>(
    worker,
    'decideClaims',
    input,
    key ? { key } : {},
  )
  return results.map(({ result }) => result)
}

/** Numbers of forms printed for households of one building of compound A. */
export async function printed(city: SmallCity, worker: Person, households: string[]): Promise<string[]> {
  const { forms } = await city.ask<{ forms: { number: string }[] }>(worker, 'issuePaperForms', {
    period: '2026H2',
    compound: 'A',
    building: households[0]?.split('-')[1],
    households,
  })
  return forms.map(({ number }) => number)
}

export const answerOf = (city: SmallCity, household: string) =>
  city.read<Answer>('answers', city.answerIdOf(household))

/** Levels of the revisions of a household's answer, the last one being the one that counts. */
export async function levelsOf(city: SmallCity, household: string): Promise<number[]> {
  return (await answerOf(city, household))?.revisions.map(({ content }) => content.overall) ?? []
}

/** Tallies that are not the fold of the answers that stand now; none when all is right. */
export async function wrongTallies(city: SmallCity): Promise<string[]> {
  const answers = await city.all<Answer>('answers')
  const tallies = await city.all<Tally>('tallies')
  return tallies
    .filter((tally) => {
      const own = answers.filter(
        ({ period, compound, building }) =>
          period === tally.period && compound === tally.compound && building === tally.building,
      )
      const moves = own.reduce((sum, { revisions }) => sum + revisions.length, 0)
      const counts = JSON.stringify(foldAnswers(own.map(countedAnswer)))
      return JSON.stringify(canonicalCounts(tally)) !== counts || tally.moves !== moves
    })
    .map(({ _id }) => _id)
}
