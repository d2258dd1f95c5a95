import * as z from 'zod/mini'
import { attestingRole } from '../selection/applicant'
import { attested, collectiveDecision } from '../selection/attestation'
import { evidence } from '../selection/evidence'
import { principleOutcome } from '../selection/outcomes'

/** A file of evidence as it is read: where it lies is told by a link alone, which works for ten minutes. */
export const evidenceView = z.extend(z.omit(evidence, { fileId: true }), { url: z.nullable(z.string()) })
export type EvidenceView = z.infer<typeof evidenceView>

const given = z.object({
  office: z.object({ role: attestingRole, name: z.string() }),
  at: z.string(),
  evidence: z.array(evidenceView),
})

/** What became of a clause, and what that rests on. */
export const clauseResultView = z.object({
  clause: z.string(),
  state: z.enum(['met', 'unmet', 'unattested']),
  words: z.string(),
  /** What the system knows beside what is attested, and the figure that it goes by. */
  known: z.nullable(z.string()),
  figure: z.nullable(z.string()),
  /** Whose it is to attest; null where nobody has to. */
  attestor: z.nullable(attestingRole),
  /** Whether the caller may attest it now. */
  mayAttest: z.boolean(),
  /** Whether it is the caller's own office that has to; else it stands in for one below. */
  isTurn: z.boolean(),
  /** What counts of what was attested. */
  attestation: z.nullable(z.extend(given, { attested })),
})
export type ClauseResultView = z.infer<typeof clauseResultView>

/** What became of a principle with its clauses, and the collective decision that explains it. */
export const principleResultView = z.extend(principleOutcome, {
  mode: z.enum(['required', 'explainable']),
  clauses: z.array(clauseResultView),
  /** Whether the caller may record a collective decision on it now. */
  mayExplain: z.boolean(),
  decision: z.nullable(z.extend(given, collectiveDecision.shape)),
})
export type PrincipleResultView = z.infer<typeof principleResultView>
