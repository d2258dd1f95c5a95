import * as z from 'zod/mini'
import type { Role } from '../access/role'
import type { ErrorCode } from '../contract/errors'
import { type ApplicantRole, applicantRole, applicantRoles, attestingRoles, checkerOf } from './applicant'
import type { Campaign } from './campaign'
import { stageRefusal } from './stages'

/** Waiting for the check, sent back with reasons, passed on to the assessment, taken back by the applicant. */
export const applicationStates = ['submitted', 'returned', 'forwarded', 'withdrawn'] as const
export const applicationState = z.enum(applicationStates)
export type ApplicationState = z.infer<typeof applicationState>

export const applicationStateTitles: Record<ApplicationState, string> = {
  submitted: '待审核',
  returned: '已退回',
  forwarded: '审核通过',
  withdrawn: '已撤回',
}

/** 创建主体 as an office: which one, and what it is called. */
export const applicant = z.object({ role: applicantRole, scope: z.string(), name: z.string() })
export type Applicant = z.infer<typeof applicant>

/** Fewest and most characters of what was done (主要做法), and of what came of it (取得成效). */
export const caseTextLength = { least: 50, most: 5000 } as const

/** What happens to an application. */
export const applicationActs = ['submit', 'withdraw', 'consent', 'return', 'forward', 'attest'] as const
export type ApplicationAct = (typeof applicationActs)[number]

/** What of an application its acts go by. */
export type ApplicationStanding = {
  state: ApplicationState
  applicant: Applicant
  /** Null where no committee has to agree. */
  consent: { givenAt: string | null } | null
}

/** An office, every office that the same person holds, and whether the office has nothing to do with the compound any more. */
export type Actor = { office: Office; held: readonly Office[]; hasLeft?: boolean }
type Office = { role: Role; scope: string }

const isSame = (a: Office, b: Office) => a.role === b.role && a.scope === b.scope

/** Until when each thing may be done: from the opening of 申报 to the closing of a stage. */
const lastStages = {
  submit: 'apply',
  withdraw: 'assess',
  consent: 'verify',
  return: 'verify',
  forward: 'verify',
  attest: 'verify',
} as const

type InTime = {
  campaign: Pick<Campaign, 'state' | 'stages'>
  isReturned: boolean
  /** An upheld objection has put in doubt what was attested. */
  isReopened?: boolean
}

/**
 * Why an act is out of time; null while it is in time. What was sent back may come again for as long as it can be checked; what was attested
 * may be put right once an objection was upheld.
 */
export function timeRefusal(
  act: ApplicationAct,
  { campaign, isReturned, isReopened = false }: InTime,
  now: string,
): ErrorCode | null {
  const last = act === 'submit' && isReturned ? 'verify' : lastStages[act]
  const closing = stageRefusal(campaign, last, now)
  if (act === 'attest' && isReopened && closing === 'stage_over') return null
  if (closing !== 'stage_not_open') return closing
  return stageRefusal(campaign, 'apply', now) === 'stage_not_open' ? 'stage_not_open' : null
}

/** Why an office may not submit: another one's application for the compound is open, or its own is with the check already. */
export function submitRefusal(
  present: Pick<ApplicationStanding, 'state' | 'applicant'> | null,
  office: Office,
): ErrorCode | null {
  if (present === null || present.state === 'withdrawn') return null
  if (!isSame(present.applicant, office)) return 'application_taken'
  return present.state === 'returned' ? null : 'act_not_possible'
}

const open: readonly ApplicationState[] = ['submitted', 'returned', 'forwarded']

/** Who can do what with an application, if nothing about it stands in the way. */
const actors: Record<Exclude<ApplicationAct, 'submit'>, readonly Role[]> = {
  withdraw: applicantRoles,
  consent: ['ownersCommittee', 'residentsCommittee'],
  return: ['subdistrict', 'district', 'bureau'],
  forward: ['subdistrict', 'district', 'bureau'],
  attest: attestingRoles,
}

/** Why an act on an application is refused; null where it may be done. Times are looked at apart. */
export function actRefusal(
  act: Exclude<ApplicationAct, 'submit'>,
  { state, applicant: applied, consent }: ApplicationStanding,
  { office, held, hasLeft = false }: Actor,
): ErrorCode | null {
  if (!actors[act].includes(office.role)) return 'not_allowed'
  const isOwn = [office, ...held].some((each) => isSame(each, applied))
  switch (act) {
    case 'withdraw':
      if (!isSame(office, applied)) return 'not_your_application'
      // A company whose service has ended could take the compound's chance along.
      if (hasLeft) return 'applicant_has_left'
      return open.includes(state) ? null : 'act_not_possible'
    case 'consent':
      if (office.role !== 'ownersCommittee' && isOwn) return 'party_to_application'
      return state === 'submitted' && consent?.givenAt === null ? null : 'act_not_possible'
    case 'return':
    case 'forward':
      if (isOwn) return 'party_to_application'
      if (!isCheckedBy(office.role, applied.role)) return 'not_yours_to_check'
      if (state !== 'submitted') return 'act_not_possible'
      return act === 'forward' && consent?.givenAt === null ? 'committee_consent_missing' : null
    case 'attest':
      if (isOwn) return 'party_to_application'
      return open.includes(state) ? null : 'act_not_possible'
  }
}

/** The office that checks, or the bureau where nobody else does. */
function isCheckedBy(role: Role, applied: ApplicantRole): boolean {
  return role === checkerOf(applied) || role === 'bureau'
}
