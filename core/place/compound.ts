import * as z from 'zod/mini'
import { instant } from '../record/instant'

/** 物业服务形式: by a company, cared for by the neighbourhood, managed by the owners themselves, or none. */
export const serviceKinds = ['company', 'neighbourhoodCare', 'selfManaged', 'none'] as const
export const serviceKind = z.enum(serviceKinds)
export type ServiceKind = z.infer<typeof serviceKind>

/** 治理形式: 业委会 · 物管会 · 换届中 · 筹备 · 无. Only the first two are a committee at work. */
export const governanceKinds = [
  'ownersCommittee',
  'interimCommittee',
  'betweenTerms',
  'preparing',
  'none',
] as const
export const governanceKind = z.enum(governanceKinds)
export type GovernanceKind = z.infer<typeof governanceKind>

export const service = z.object({
  from: instant,
  kind: serviceKind,
  /** Code and name of the property company; null without one. */
  company: z.nullable(z.object({ code: z.string(), name: z.string() })),
})
export type Service = z.infer<typeof service>

export const governance = z.object({ from: instant, kind: governanceKind })
export type Governance = z.infer<typeof governance>

/** Where a compound stands from an instant on; a compound moves when borders or the committee in charge change. */
export const seat = z.object({
  from: instant,
  district: z.string(),
  subdistrict: z.string(),
  residentsCommittee: z.nullable(z.string()),
})
export type Seat = z.infer<typeof seat>

/** A part of a compound, usually a building phase 期. */
export const section = z.object({ code: z.string(), name: z.string() })
export type Section = z.infer<typeof section>

export const building = z.object({
  code: z.string(),
  name: z.string(),
  /** Code of its section; absent in a compound without any, or where nobody has said. */
  section: z.optional(z.string()),
  /** Eligible households: delivered homes; shops and parking are none. */
  households: z.int().check(z.nonnegative()),
})
export type Building = z.infer<typeof building>

/** N of some buildings together. */
export function householdsIn(buildings: readonly { households: number }[]): number {
  return buildings.reduce((sum, { households }) => sum + households, 0)
}

/** Whether a committee is at work, so that the committee question is asked (method.md, Words). */
export function hasCommittee(kind: GovernanceKind): boolean {
  return kind === 'ownersCommittee' || kind === 'interimCommittee'
}
