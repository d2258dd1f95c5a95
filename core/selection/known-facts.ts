import type { GateReason } from '../method/gates'
import type { GovernanceKind, ServiceKind } from '../place/compound'
import type { LookBack } from './evidence'

/**
 * What a period's snapshot says of a compound: nothing before it is sealed, nor, to those who see nothing but what is published, before that;
 * `missing` where the compound is not in it.
 */
export type Figures =
  | { state: 'notYet' | 'hidden' | 'missing' }
  /** Outside what the period publishes: why the gate `selectable` is shut, and nothing that was counted. */
  | { state: 'withheld'; reason: GateReason | null }
  | {
      state: 'sealed'
      /** What the period is called. */
      period: string
      /** The gate `selectable`; `reason` null where it is passed. */
      reason: GateReason | null
      shortfall: number | null
      /** S, and R_EB in 件/百户·年. */
      score: number | null
      complaintRate: number | null
    }

/** Something that always has to be public: since when it is, and whether its renewal is overdue; null where it never was. */
export type StandingDisclosure = { publishedOn: string; isOverdue: boolean } | null

/** What the system itself knows of a compound, each with the days that it is told from. */
export type KnownFacts = {
  lookBack: LookBack
  figures: Figures
  service: { kind: ServiceKind; company: string | null; since: string }
  /** `until`: the last day of the members' terms as they were made public; null where nobody did. */
  governance: { kind: GovernanceKind; since: string; until: string | null }
  disclosures: {
    serviceStandard: StandingDisclosure
    fees: StandingDisclosure
    complaintPhones: StandingDisclosure
    emergencyPlan: StandingDisclosure
  }
  /** How often something was made public within the days looked back on. */
  activities: number
  meetings: number
}
