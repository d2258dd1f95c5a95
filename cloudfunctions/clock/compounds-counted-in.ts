import { type Compound, compounds } from '../../core/record/compounds'
import { command } from '../platform/documents'
import { findWhole } from '../platform/find-whole'
import type { Run } from './run'

/**
 * The compounds whose cases count as a compound's in a period: itself, and every one merged into it before the period, directly
 * or by way of another. One that was merged later has a scorecard of its own in the period, and keeps its cases there.
 */
export async function compoundsCountedIn(period: string, { _id }: Compound, run: Run): Promise<string[]> {
  const codes = [_id]
  for (let last = codes; last.length > 0; ) {
    const merged = await findWhole(compounds, { mergedInto: command.in(last) }, run)
    last = merged.filter(({ strata }) => strata[period] === undefined).map((each) => each._id)
    codes.push(...last)
  }
  return codes
}
