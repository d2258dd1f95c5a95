import { readAreaResults } from '../../core/contract/public-results'
import { rollUp } from '../../core/method/roll-up'
import { rollUps } from '../../core/record/roll-ups'
import { isRollUpPublic } from '../../core/sealing/snapshot-lines'
import { handle } from '../platform/call'
import { command } from '../platform/documents'
import { Refusal } from '../platform/refusal'
import { publishedPeriod } from './published-period'

/** The platform's most documents of one query. */
const mostUnits = 1000

export const readAreaResultsHandler = handle(readAreaResults, async (input, call) => {
  const { snapshot, parameters } = await publishedPeriod(input.period, call)
  const found = await call.documents.find(rollUps, {
    where: { sealedIn: snapshot.attempt, kind: command.in(['city', 'district', 'subdistrict', 'company']) },
    order: [
      ['kind', 'asc'],
      ['code', 'asc'],
    ],
    limit: mostUnits,
  })
  if (found.length >= mostUnits) throw new Refusal('truncated_answer')
  const units = found.filter((unit) => isRollUpPublic(unit, parameters.publicationScope))
  return { units: units.map((unit) => rollUp.parse(unit)) }
})
