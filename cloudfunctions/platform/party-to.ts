import type { Account } from '../../core/record/accounts'
import type { Application } from '../../core/record/applications'
import { type Compound, compounds } from '../../core/record/compounds'
import type { Applicant } from '../../core/selection/application'
import { type PartyKind, partyTo } from '../../core/selection/party'
import type { Call } from './call'
import { compoundPlace } from './compound-place'
import { Refusal } from './refusal'

/** By what an account is a party to the application of a compound, whichever office it acts under. */
export function partiesOf(
  account: Account | null,
  { compound, applicant }: { compound: Compound; applicant: Applicant | null },
  now: string,
): PartyKind[] {
  if (account === null) return []
  const homes = account.households.map((home) => home.compound)
  return partyTo({ grants: account.roles, homes }, { place: compoundPlace(compound, now), applicant }, now)
}

type Applied = Pick<Application, 'compound' | 'applicant'>

/** Whether the caller is a party to an application. */
export async function isParty({ compound: code, applicant }: Applied, call: Call): Promise<boolean> {
  const compound = await call.documents.get(compounds, code)
  if (compound === null) throw new Refusal('unknown_application')
  return partiesOf(await call.account(), { compound, applicant }, call.now).length > 0
}

/** Refuses a caller who is a party to an application: they neither assess it nor rule on it. */
export async function refuseParty(application: Applied, call: Call): Promise<void> {
  if (await isParty(application, call)) throw new Refusal('party_to_application')
}
