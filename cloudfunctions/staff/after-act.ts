import type { StaffAct } from '../../core/complaint/acts'
import { withFacts } from '../../core/complaint/carry-on'
import { decideStaff } from '../../core/complaint/decide-staff'
import type { Actor, TextCheck } from '../../core/complaint/facts'
import { actingDesk, hatsOf, lookedAt } from '../../core/complaint/hats'
import type { Hat } from '../../core/complaint/who'
import type { Complaint } from '../../core/record/complaints'
import { type Call, signedIn } from '../platform/call'
import { surroundingsOf } from '../platform/case-surroundings'
import { withDueSteps } from '../platform/due-steps'
import { Refusal } from '../platform/refusal'

export type Acting = { check: TextCheck; call: Call }

/** A case as an act of the caller leaves it, or the refusal that the decision comes to. */
export async function afterAct(found: Complaint, act: StaffAct, { check, call }: Acting): Promise<Complaint> {
  const surroundings = await surroundingsOf(found, call)
  const due = withDueSteps(found, surroundings)
  const who = { account: signedIn(call), hats: hatsOf(await call.grants(), due) }
  const decision = decideStaff(act, lookedAt(due), who, check, surroundings)
  if ('refused' in decision) throw new Refusal(decision.refused)
  if (decision.under === null) throw new Error(`${act.type} was decided under no office`)
  const by = actorOf(decision.under, due, call)
  return withFacts(due, decision.happenings, { at: call.now, by, timing: surroundings.timing })
}

function actorOf(hat: Hat, found: Complaint, call: Call): Actor {
  return { role: hat.role, desk: actingDesk(hat, found), account: signedIn(call) }
}
