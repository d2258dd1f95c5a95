import { isCurrent } from '../../core/access/role'
import { cityPlace } from '../../core/access/scope'
import { campaignCodeInput } from '../../core/contract/campaigns'
import type { Endpoint } from '../../core/contract/endpoint'
import type { ErrorCode } from '../../core/contract/errors'
import { audit } from '../../core/record/audit'
import { selectionObjections } from '../../core/record/selection-objections'
import { cityOfCampaign } from '../../core/selection/campaign'
import { auditEntryOf } from './audit-entry'
import type { Call } from './call'

/** What somebody is told who asks for what is not theirs. */
const reaching = [
  'not_allowed',
  'out_of_scope',
  'party_to_application',
  'assessor_is_party',
  'not_yours_to_attest',
  'assessed_by_you',
  'objected_by_you',
] as const satisfies readonly ErrorCode[]

/**
 * Writes down that somebody in office asked for what is not theirs, where the endpoint says so: what was asked, never what it was about.
 * The city is that of the campaign that the input is about; without one nobody would read the entry.
 */
export async function auditRefusal(
  endpoint: Endpoint,
  { code, input }: { code: ErrorCode; input: unknown },
  call: Call,
): Promise<void> {
  const refused = reaching.find((each) => each === code)
  if (endpoint.refusals !== 'audited' || refused === undefined) return
  const city = await cityAskedFor(input, call)
  const roles = await call.roles().catch(() => [])
  const grant = roles.find((held) => isCurrent(held, call.now))
  if (city === null || grant === undefined) return
  const done = {
    action: 'accessRefused',
    subject: endpoint.name,
    after: { code: refused },
    place: cityPlace(city),
  } as const
  await call.documents.add(audit, auditEntryOf(grant, done, call))
}

type Asked = {
  application?: unknown
  award?: unknown
  campaign?: unknown
  code?: unknown
  objection?: unknown
}

/** The city of the campaign that an input names, itself or by one of its applications, awards or objections. */
async function cityAskedFor(input: unknown, call: Call): Promise<string | null> {
  const { application, award, campaign, code, objection } = (input ?? {}) as Asked
  if (typeof objection === 'string' && objection !== '') {
    return (await call.documents.get(selectionObjections, objection))?.city ?? null
  }
  const [named = ''] = String(application ?? award ?? campaign ?? code ?? '').split('|')
  return campaignCodeInput.safeParse(named).success ? cityOfCampaign(named) : null
}
