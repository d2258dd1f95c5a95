import { jointReviewAgencies } from '../../core/access/agency'
import { type Account, accounts } from '../../core/record/accounts'
import { type Invitation, invitations } from '../../core/record/invitations'
import type { Call } from '../platform/call'
import { allOf, anyOf, command } from '../platform/documents'
import { findWhole } from '../platform/find-whole'

export type CityAssessor = { office: Invitation; account: Account }

/** Who may be assigned in a city: its 评审专家, and its 组织、社会工作、宣传 as joint reviewers; in office now. */
export async function cityAssessors(city: string, call: Call): Promise<CityAssessor[]> {
  const where = allOf(
    {
      scope: city,
      endedAt: null,
      claimedBy: command.neq(null),
      role: command.in(['assessor', 'department']),
    },
    anyOf({ until: null }, { until: command.gt(call.now) }),
  )
  const offices = (await findWhole(invitations, where, call)).filter(mayAssess)
  const found = await call.documents.findAll(
    accounts,
    offices.flatMap(({ claimedBy }) => claimedBy ?? []),
  )
  const byId = new Map(found.map((account) => [account._id, account]))
  return offices.flatMap((office) => {
    const account = byId.get(office.claimedBy ?? '')
    return account === undefined ? [] : [{ office, account }]
  })
}

function mayAssess({ role, agency }: Invitation): boolean {
  return role === 'assessor' || jointReviewAgencies.some((each) => each === agency)
}
