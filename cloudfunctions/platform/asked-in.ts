import { inForceAt } from '../../core/place/dated'
import {
  offeredDimensions,
  type Question,
  type Questionnaire,
  questionnaireOf,
} from '../../core/rating/questionnaire'
import { type Compound, compounds } from '../../core/record/compounds'
import type { Period } from '../../core/record/periods'
import type { Call } from './call'
import { Refusal } from './refusal'

export type Asked = { questionnaire: Questionnaire; dimensions: Question[]; hasCompany: boolean }

const kept = new Map<string, Asked>()
const mostKept = 1000

/**
 * What is asked in a compound in a period: by its service and governance when the period opened, so that everybody in
 * it is asked the same. Kept in the instance, as what was in force at a past instant hardly ever changes.
 */
export async function askedIn(compound: string, period: Period, call: Call): Promise<Asked> {
  const key = `${period._id}|${compound}`
  const known = kept.get(key)
  if (known !== undefined) return known
  const found = await call.documents.get(compounds, compound)
  if (found === null) throw new Error(`no compound ${compound}`)
  const asked = askedOf(found, period)
  if (kept.size >= mostKept) kept.clear()
  kept.set(key, asked)
  return asked
}

function askedOf(compound: Compound, period: Period): Asked {
  const service = inForceAt(compound.service, period.opensAt)
  const governance = inForceAt(compound.governance, period.opensAt)
  // Registered since the opening: no tally was laid for it.
  if (service === undefined || governance === undefined) throw new Refusal('period_not_prepared')
  const questionnaire = questionnaireOf(period.questionnaireVersion)
  return {
    questionnaire,
    dimensions: offeredDimensions(questionnaire, { service: service.kind, governance: governance.kind }),
    hasCompany: service.kind === 'company',
  }
}
