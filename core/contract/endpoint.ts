import type { ZodMiniType, z } from 'zod/mini'
import type { Role } from '../access/role'
import type { ErrorCode } from './errors'

/** Who may call: anyone, any signed-in account, an account bound to a household, or an account with a current role. */
export type Caller = 'public' | 'account' | 'resident' | Role

/** The function that answers; only these two may be invoked by clients. */
export type Door = 'resident' | 'staff'

/** One operation of the system as a value: server, client, deploy and tests all derive from it. */
export type Endpoint<Input extends ZodMiniType = ZodMiniType, Output extends ZodMiniType = ZodMiniType> = {
  name: string
  door: Door
  /** A write carries a requestKey and may be repeated with it. */
  effect: 'read' | 'write'
  callers: readonly Caller[]
  /** Personal data are stored: the caller must have agreed to the privacy notice in force, else `consent_missing`. */
  consent?: 'needed'
  /** Whoever holds an office and asks for what is not theirs is refused, and that stands in the audit. */
  refusals?: 'audited'
  input: Input
  output: Output
  /** Refusals of its own, beside those that `serve` can give to every call. */
  errors: readonly ErrorCode[]
}

export type InputOf<E extends Endpoint> = z.infer<E['input']>
export type OutputOf<E extends Endpoint> = z.infer<E['output']>

/** Declares an endpoint, keeping its exact input and output types. */
export function defineEndpoint<Input extends ZodMiniType, Output extends ZodMiniType>(
  endpoint: Endpoint<Input, Output>,
): Endpoint<Input, Output> {
  return endpoint
}

/** A request key: random, made by the client once per intended write, repeated on every retry. */
export const requestKeyPattern = /^[A-Za-z0-9_-]{16,64}$/
