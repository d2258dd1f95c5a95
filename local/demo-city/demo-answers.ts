import type { Hmac } from '../../core/access/account-id'
import { inForceAt } from '../../core/place/dated'
import { answerId, authorTag } from '../../core/rating/keys'
import { offeredDimensions, questionnaireV1 } from '../../core/rating/questionnaire'
import type { RatingContent } from '../../core/rating/rating-content'
import { isDissatisfied } from '../../core/rating/rating-rules'
import type { Answer } from '../../core/record/answers'
import type { Household } from '../../core/record/households'
import type { Period } from '../../core/record/periods'
import type { DemoCompound } from './demo-compounds'
import { pickWeighted, wholeBetween } from './random'
import type { SatisfactionProfile } from './satisfaction-profiles'

const levels = [1, 2, 3, 4, 5] as const

export type AnswerMaking = {
  period: Period
  /** Share of households that answer, by compound. */
  response: number
  profile: SatisfactionProfile
  hmac: Hmac
  random: () => number
  /** Households that have not answered, so that somebody can. */
  silent: ReadonlySet<string>
}

/** The answers of a compound's households in a period, levels drawn from a real distribution. */
export function makeAnswers({ compound, households }: DemoCompound, making: AnswerMaking): Answer[] {
  const { period, random } = making
  const service = inForceAt(compound.service, period.opensAt)?.kind ?? 'none'
  const governance = inForceAt(compound.governance, period.opensAt)?.kind ?? 'none'
  const asked = offeredDimensions(questionnaireV1, { service, governance }).map((question) => question.code)
  return households.flatMap((household) => {
    if (random() >= making.response || making.silent.has(household._id)) return []
    return [answerOf(household, drawContent(asked, making), making)]
  })
}

function drawContent(asked: readonly string[], { profile, random }: AnswerMaking): RatingContent {
  const overall = pickWeighted(random, levels, profile)
  const dimensions: RatingContent['dimensions'] = {}
  // Most people answer the first question only; who goes on stays near it.
  if (random() < 0.6) {
    for (const code of asked) {
      const chance = random()
      if (chance < 0.12) continue
      if (chance < 0.18) dimensions[code] = 0
      else dimensions[code] = Math.min(5, Math.max(1, overall + wholeBetween(random, -1, 1)))
    }
  }
  const reasons = isDissatisfied(overall)
    ? questionnaireV1.reasons.filter(() => random() < 0.25).map((reason) => reason.code)
    : []
  return { residentKind: random() < 0.78 ? 'owner' : 'occupant', overall, dimensions, reasons, text: '' }
}

function answerOf(household: Household, content: RatingContent, making: AnswerMaking): Answer {
  const { period, hmac, random } = making
  const id = answerId(hmac, period._id, household._id)
  const assisted = random() < 0.04
  const hours = wholeBetween(random, 0, 200)
  const hour = new Date(Date.parse(period.opensAt) + hours * 3_600_000).toISOString()
  return {
    _id: id,
    period: period._id,
    compound: household.compound,
    building: household.building,
    revisions: [
      {
        id: id.slice(0, 24),
        hour,
        recordedIn: hour,
        channel: assisted ? 'assisted' : 'self',
        means: assisted ? 'visit' : 'app',
        author: assisted
          ? null
          : authorTag(hmac, { period: period._id, household: household._id, account: 'demo' }),
        content,
        text: 'none',
      },
    ],
    excludedBy: null,
    requestKeys: [],
  }
}
