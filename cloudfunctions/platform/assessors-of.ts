import { assessments } from '../../core/record/assessments'
import type { Documents } from './documents'
import { findWhole } from './find-whole'

/** Accounts that assess, or have assessed, an application: they answer no objection to it. */
export async function assessorsOf(
  application: string,
  surroundings: { documents: Documents },
): Promise<string[]> {
  const all = await findWhole(assessments, { application }, surroundings)
  return all.map(({ account }) => account)
}
