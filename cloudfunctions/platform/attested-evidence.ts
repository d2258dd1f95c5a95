import type { Application } from '../../core/record/applications'
import { attestations } from '../../core/record/attestations'
import type { Evidence } from '../../core/selection/evidence'
import { clauseOf } from '../../core/selection/principles'
import type { Call } from './call'
import { command } from './documents'
import { findWhole } from './find-whole'

/** A file by which a clause of 附件1 was attested, with what of 附件2 it serves as well. */
export type AttestedEvidence = Evidence & { clause: string; serves: readonly string[] }

/**
 * What was put forward for the principles of a compound and serves its sheet too: of the compound itself and, once for all of its compounds,
 * of the subdistrict. Each file once.
 */
export async function attestedEvidence(
  { campaign, compound, subdistrict }: Application,
  { documents }: Pick<Call, 'documents'>,
): Promise<AttestedEvidence[]> {
  const subject = command.in([compound, subdistrict])
  const found = await findWhole(attestations, { campaign, subject }, { documents })
  const files = new Map<string, AttestedEvidence>()
  for (const { said, evidence } of found) {
    const clause = said.of === 'clause' ? clauseOf(said.clause) : undefined
    if (clause === undefined || clause.serves.length === 0) continue
    for (const each of evidence) {
      files.set(each.file, { ...each, clause: clause.name, serves: clause.serves })
    }
  }
  return [...files.values()]
}
