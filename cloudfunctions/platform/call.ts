import { randomBytes } from 'node:crypto'
import type { Hmac } from '../../core/access/account-id'
import type { Grant } from '../../core/access/role'
import { covers, currentGrants, type PlaceCodes } from '../../core/access/scope'
import type { Caller, Endpoint, InputOf, OutputOf } from '../../core/contract/endpoint'
import type { Account } from '../../core/record/accounts'
import { accounts } from '../../core/record/accounts'
import type { RequestKeys } from '../../core/record/request-keys'
import type { Documents } from './documents'
import type { Identity } from './identity'
import { Refusal } from './refusal'

/** What a use case is given beside its input: who, when, the database and a source of ids. */
export type Call = {
  identity: Identity
  /** The caller's account; null if it has none yet. Read once. */
  account(): Promise<Account | null>
  /** Now, as ISO 8601 UTC; the same for the whole call. */
  now: string
  documents: Documents
  /** A random id, 24 characters. */
  newId(): string
  /**
   * This request as documents remember it. The digest of the input is keyed, because inputs can be guessed: whoever reads
   * the database must not find the household or the slip by trying them all. Rating uses the answer's own key.
   */
  request(hmac: Hmac): Request
  /** The caller's current grants among the endpoint's callers, widest scope first. */
  grants(): Promise<Grant[]>
}

/** A request as documents remember it. */
export type Request = RequestKeys[number]

/** An endpoint with the use case that answers it. */
export type Handler = {
  endpoint: Endpoint
  run(input: unknown, call: Call): Promise<unknown>
}

/** Binds a use case to its endpoint; input and output have the endpoint's types. */
export function handle<E extends Endpoint>(
  endpoint: E,
  run: (input: InputOf<E>, call: Call) => Promise<OutputOf<E>>,
): Handler {
  return { endpoint, run: (input, call) => run(input as InputOf<E>, call) }
}

/** A random id for documents that people never type. */
export function newId(): string {
  return randomBytes(18).toString('base64url')
}

/** Prepares the call's surroundings; nothing is read before it is asked for. */
export function openCall(parts: {
  identity: Identity
  documents: Documents
  now: string
  callers: readonly Caller[]
  request: { key: string; input: unknown }
}): Call {
  const { identity, documents, now } = parts
  let account: Promise<Account | null> | undefined
  const readAccount = () => {
    account ??= identity.accountId ? documents.get(accounts, identity.accountId) : Promise.resolve(null)
    return account
  }
  return {
    identity,
    documents,
    now,
    newId,
    account: readAccount,
    request: (hmac) => ({ key: parts.request.key, digest: digestOf(hmac, parts.request.input) }),
    grants: async () => currentGrants((await readAccount())?.roles ?? [], parts.callers, now),
  }
}

function digestOf(hmac: Hmac, input: unknown): string {
  return hmac(`request|${JSON.stringify(input ?? null)}`).slice(0, 32)
}

/** The caller's account id; only for endpoints whose callers are signed in. */
export function signedIn(call: Call): string {
  if (call.identity.accountId === null) throw new Refusal('not_signed_in')
  return call.identity.accountId
}

/** The caller's widest grant that reaches the place, or a refusal. */
export async function grantOver(call: Call, place: PlaceCodes): Promise<Grant> {
  const held = (await call.grants()).find((candidate) => covers(candidate, place))
  if (held === undefined) throw new Refusal('out_of_scope')
  return held
}

/**
 * Whether the request was carried out before. The same key with other input is refused: it is either a client's fault
 * or a guess at somebody's key.
 */
export function isRepeated(remembered: RequestKeys, request: Request): boolean {
  const earlier = remembered.find((entry) => entry.key === request.key)
  if (earlier === undefined) return false
  if (earlier.digest !== request.digest) throw new Refusal('conflict_try_again')
  return true
}
