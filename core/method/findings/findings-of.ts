import type { CompoundInputs } from '../compound-inputs'
import type { MethodParameters } from '../parameters'
import type { QuestionFit } from '../question-fit'
import { assistedShare } from './assisted-share'
import { burst, type Schedule } from './burst'
import type { CitySigns } from './city-signs'
import type { Evidence } from './evidence'
import { movingBuilding } from './moving-building'
import { pace } from './pace'
import { sharedAccounts } from './shared-accounts'
import type { CompoundSigns } from './signs'
import { withoutSmallRests } from './small-rests'
import { turnoutOutlier } from './turnout'

/** What a compound is held against. */
export type Beside = {
  city: CitySigns
  /** The overall question, over the city. */
  fit: QuestionFit
  schedule: Schedule
  parameters: MethodParameters
}

/** Everything that has to be looked at in a compound (method.md, Fraud), one of a kind. `ranked`: whether it has a place that could move. */
export function findingsOf(
  signs: CompoundSigns,
  { inputs, ranked }: { inputs: CompoundInputs; ranked: boolean },
  { city, fit, schedule, parameters }: Beside,
): Evidence[] {
  const found = [
    turnoutOutlier(signs, city, parameters),
    burst(signs, { city, schedule, parameters }),
    pace(signs, city, parameters),
    sharedAccounts(signs, parameters),
    assistedShare(signs, parameters),
    ranked ? movingBuilding(inputs, signs, { fit, parameters }) : null,
  ].filter((each) => each !== null)
  return withoutSmallRests(found, signs, { strata: inputs.strata, smallestCell: parameters.smallestCell })
}
