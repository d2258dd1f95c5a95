import '../../core/contract/jitless'
import { type ActingRole, actingRole } from '../../core/access/role'
import { doors } from '../../core/contract/doors'
import { type Door, requestKeyPattern } from '../../core/contract/endpoint'
import type { Answer, ErrorCode } from '../../core/contract/errors'
import { checkAudience, checkConsent } from './audience'
import { auditRefusal } from './audit-refusal'
import { type Call, type Handler, newId, openCall } from './call'
import { isConflict } from './database-errors'
import { openDocuments } from './documents'
import { identityOf } from './identity'
import { logCall, logFault } from './log'
import { Refusal } from './refusal'

type Envelope = { name: string; input: unknown; requestKey: string; session: string; as: unknown }

/**
 * The function behind a door: finds the endpoint, takes the identity from the platform, checks the audience, parses the
 * input, runs the use case and parses its output. Every failure is a named error; details stay in the log.
 */
export function serve(door: Door, handlers: readonly Handler[]) {
  const byName = new Map(handlers.map((handler) => [handler.endpoint.name, handler]))
  const missing = doors[door].filter((endpoint) => byName.get(endpoint.name)?.endpoint !== endpoint)
  if (missing.length > 0 || byName.size !== doors[door].length) {
    throw new Error(
      `${door} does not answer exactly its door: ${missing.map((each) => each.name).join(', ')}`,
    )
  }

  return async function main(event: unknown, context: unknown): Promise<Answer<unknown>> {
    const started = Date.now()
    const requestId = newId()
    const envelope = readEnvelope(event)
    const handler = byName.get(envelope.name)
    const documents = openDocuments()
    const answered = (code: ErrorCode | 'ok') =>
      logCall({
        requestId,
        endpoint: handler?.endpoint.name ?? 'unknown',
        code,
        milliseconds: Date.now() - started,
        roundTrips: documents.trips(),
      })
    try {
      if (handler === undefined) throw new Refusal('unknown_endpoint')
      const now = new Date(started).toISOString()
      const call = openCall({
        identity: identityOf(context, { session: envelope.session, now }),
        documents,
        now,
        callers: handler.endpoint.callers,
        request: { key: envelope.requestKey, input: envelope.input },
        as: readActingRole(envelope.as),
      })
      const data = await answer(handler, envelope, call)
      answered('ok')
      return { ok: true, data, requestId }
    } catch (error) {
      const code = codeOf(error)
      if (code === 'internal') logFault(requestId, error)
      answered(code)
      return { ok: false, code, requestId }
    }
  }
}

async function answer(handler: Handler, envelope: Envelope, call: Call): Promise<unknown> {
  try {
    return await carriedOut(handler, envelope, call)
  } catch (error) {
    if (error instanceof Refusal) {
      await auditRefusal(handler.endpoint, { code: error.code, input: envelope.input }, call)
    }
    throw error
  }
}

async function carriedOut(handler: Handler, envelope: Envelope, call: Call): Promise<unknown> {
  const { endpoint } = handler
  await checkAudience(endpoint.callers, call)
  const input = endpoint.input.safeParse(envelope.input)
  if (!input.success) throw new Refusal('invalid_input')
  if (endpoint.effect === 'write' && !requestKeyPattern.test(envelope.requestKey)) {
    throw new Refusal('invalid_input')
  }
  await checkConsent(endpoint, call)
  return endpoint.output.parse(await handler.run(input.data, call))
}

function readEnvelope(event: unknown): Envelope {
  const fields = typeof event === 'object' && event !== null ? (event as Record<string, unknown>) : {}
  return {
    name: typeof fields.name === 'string' ? fields.name : '',
    input: fields.input,
    requestKey: typeof fields.requestKey === 'string' ? fields.requestKey : '',
    as: fields.as,
    session: typeof fields.session === 'string' ? fields.session : '',
  }
}

/** A role that cannot be read is one that nobody holds: left out, the call would be made under all of them. */
function readActingRole(as: unknown): ActingRole | null {
  if (as === undefined || as === null) return null
  const read = actingRole.safeParse(as)
  if (!read.success) throw new Refusal('invalid_input')
  return read.data
}

function codeOf(error: unknown): ErrorCode {
  if (error instanceof Refusal) return error.code
  return isConflict(error) ? 'conflict_try_again' : 'internal'
}
