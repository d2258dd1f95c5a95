import type { Hmac } from '../../core/access/account-id'
import { answerId } from '../../core/rating/keys'
import type { Answer } from '../../core/record/answers'
import type { Period } from '../../core/record/periods'
import { makeAnswers } from './demo-answers'
import { demoApplicants } from './demo-applicants'
import type { DemoCompound } from './demo-compounds'
import { seededRandom } from './random'
import type { SatisfactionProfile } from './satisfaction-profiles'

const seed = 20261101
/** Share of households that have answered once a compound that applies has called on them: enough for a selection, too few to stand out. */
const turnout = 0.26

type Called = { past: readonly Answer[]; period: Period; hmac: Hmac }

/** Further answers in compounds that two assessors have been given: as satisfied as those who answered before. The others are still short. */
export function answersOfCalled(city: readonly DemoCompound[], { past, period, hmac }: Called): Answer[] {
  const random = seededRandom(seed)
  const answered = new Set(past.map(({ _id }) => _id))
  return demoApplicants
    .filter(({ sheets }) => sheets.length > 1)
    .flatMap(({ index }) => {
      const called = city[index]
      if (called === undefined) throw new Error(`no compound ${index} in the demo city`)
      const { compound, households } = called
      const left = households.filter(({ _id }) => !answered.has(answerId(hmac, period._id, _id)))
      const response = Math.max(0, 1 - ((1 - turnout) * households.length) / left.length)
      const profile = profileOf(past.filter((answer) => answer.compound === compound._id))
      const making = { period, response, profile, hmac, random, silent: new Set<string>() }
      return makeAnswers({ compound, households: left }, making)
    })
}

/** How often each level was given. */
function profileOf(answers: readonly Answer[]): SatisfactionProfile {
  const given = answers.map(({ revisions }) => revisions.at(-1)?.content.overall)
  const of = (level: number) => given.filter((each) => each === level).length
  return [of(1), of(2), of(3), of(4), of(5)]
}
