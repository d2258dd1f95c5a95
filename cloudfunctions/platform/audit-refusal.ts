import { isCurrent } from '../../core/access/role'
import { cityPlace } from '../../core/access/scope'
import type { Endpoint } from '../../core/contract/endpoint'
import type { ErrorCode } from '../../core/contract/errors'
import { audit } from '../../core/record/audit'
import { auditEntryOf } from './audit-entry'
import type { Call } from './call'

const reaching: readonly ErrorCode[] = ['not_allowed', 'out_of_scope', 'party_to_application']

/**
 * Writes down that somebody in office asked for what is not theirs, where the endpoint says so: what was asked, never what it was about.
 * The city is that of the campaign in the input; without one nobody would read the entry.
 */
export async function auditRefusal(
  endpoint: Endpoint,
  { code, input }: { code: ErrorCode; input: unknown },
  call: Call,
): Promise<void> {
  if (endpoint.refusals !== 'audited' || !reaching.includes(code)) return
  const city = cityAskedFor(input)
  const roles = await call.roles().catch(() => [])
  const grant = roles.find((held) => isCurrent(held, call.now))
  if (city === null || grant === undefined) return
  const done = {
    action: 'accessRefused',
    subject: endpoint.name,
    after: { code },
    place: cityPlace(city),
  } as const
  await call.documents.add(audit, auditEntryOf(grant, done, call))
}

/** The city of the campaign that an input names, itself or by one of its applications. */
function cityAskedFor(input: unknown): string | null {
  const { application, campaign } = (input ?? {}) as { application?: unknown; campaign?: unknown }
  return /^S20\d\d-(\d{6})(\||$)/.exec(String(application ?? campaign ?? ''))?.[1] ?? null
}
