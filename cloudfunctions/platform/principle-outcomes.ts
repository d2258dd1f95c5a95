import type { Application } from '../../core/record/applications'
import type { StoredCampaign } from '../../core/record/campaigns'
import type { PrincipleOutcome } from '../../core/selection/outcomes'
import { principleResultsOf } from '../../core/selection/principle-results'
import { principles } from '../../core/selection/principles'
import type { Documents } from './documents'
import { principleCases } from './principle-cases'

/** What became of the eight principles in each application, by its id. Of a compound that is not there nothing is attested. */
export async function principleOutcomes(
  campaign: StoredCampaign,
  of: readonly Application[],
  reading: { documents: Documents; now: string; seesUnpublished: boolean },
): Promise<Map<string, PrincipleOutcome[]>> {
  const cases = await principleCases(campaign, of, reading)
  return new Map(of.map(({ _id }) => [_id, outcomesOf(cases.get(_id)?.case)]))
}

function outcomesOf(found: Parameters<typeof principleResultsOf>[0] | undefined): PrincipleOutcome[] {
  if (found === undefined) {
    return principles.map(({ number }) => ({
      ...{ principle: number, state: 'unattested', words: '没有找到该小区' },
    }))
  }
  return principleResultsOf(found).map(({ principle, state, words }) => ({ principle, state, words }))
}
