import { randomBytes } from 'node:crypto'
import type { Hmac } from '../../core/access/account-id'
import { type ActingRole, type Grant, isCurrent } from '../../core/access/role'
import { covers, currentGrants, type PlaceCodes } from '../../core/access/scope'
import { isOver } from '../../core/access/session-token'
import type { Caller, Endpoint, InputOf, OutputOf } from '../../core/contract/endpoint'
import { holding } from '../../core/place/lease'
import type { Account } from '../../core/record/accounts'
import { accounts } from '../../core/record/accounts'
import type { RequestKeys } from '../../core/record/request-keys'
import type { Documents } from './documents'
import type { Identity } from './identity'
import { Refusal } from './refusal'

/** What a use case is given beside its input: who, when, the database and a source of ids. */
export type Call = {
  identity: Identity
  /**
   * The caller's account, without bindings that have ended by now; null if it has none yet or has signed out everywhere
   * since. Read once.
   */
  account(): Promise<Account | null>
  /** Whether somebody is signed in. For a browser this reads the account, which may have signed out everywhere since. */
  isSignedIn(): Promise<boolean>
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
  /** The caller's roles, or the one of them that the call is made under; refuses one that is not held at present. */
  roles(): Promise<Grant[]>
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
  /** The role that the caller acts under; null: under all of them. */
  as: ActingRole | null
}): Call {
  const { identity, documents, now } = parts
  let stored: Promise<Account | null> | undefined
  const readStored = () => {
    stored ??= identity.accountId ? readPresent(documents, identity.accountId, now) : Promise.resolve(null)
    return stored
  }
  const isSignedIn = async () => {
    if (identity.accountId === null || identity.session === null) return identity.accountId !== null
    return !isOver(identity.session, now, (await readStored())?.signedOutAt ?? null)
  }
  const readAccount = async () => ((await isSignedIn()) ? readStored() : null)
  const readRoles = async () => {
    const held = (await readAccount())?.roles ?? []
    return parts.as === null ? held : [actingGrant(held, parts.as, now)]
  }
  return {
    identity,
    documents,
    now,
    newId,
    account: readAccount,
    isSignedIn,
    request: (hmac) => ({ key: parts.request.key, digest: digestOf(hmac, parts.request.input) }),
    roles: readRoles,
    grants: async () => currentGrants(await readRoles(), parts.callers, now),
  }
}

/** Acting under a role narrows what a call may do to that one, and never widens it. */
function actingGrant(held: readonly Grant[], { role, scope, agency }: ActingRole, now: string): Grant {
  const acting = held.find(
    (each) =>
      each.role === role &&
      each.scope === scope &&
      (!agency || each.agency === agency) &&
      isCurrent(each, now),
  )
  if (acting === undefined) throw new Refusal('not_allowed')
  return acting
}

/** A lease that is over gives no right, although the clock may not have cleared it away yet. */
async function readPresent(documents: Documents, accountId: string, now: string): Promise<Account | null> {
  const account = await documents.get(accounts, accountId)
  return account && { ...account, households: holding(account.households, now) }
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
