import '../../core/contract/jitless'
import type { ErrorCode } from '../../core/contract/errors'
import { newId } from '../platform/call'
import { type Documents, openDocuments } from '../platform/documents'
import { hasCaller } from '../platform/identity'
import { logCall, logFault } from '../platform/log'
import { Refusal } from '../platform/refusal'
import { apiKeyOf } from './api-key-access'
import { answerError, type HttpAnswer, type HttpRequest, readHttpRequest } from './http'
import { pullDisclosures } from './pull-disclosures'
import { pullPeriods } from './pull-periods'
import { pullScorecards } from './pull-scorecards'

const addresses: Record<string, typeof pullScorecards> = {
  '/v1/disclosures': pullDisclosures,
  '/v1/periods': pullPeriods,
  '/v1/scorecards': pullScorecards,
}

/** The function `open`: figures over HTTP for holders of an API key. Signed-in clients may not invoke it. */
export async function main(event: unknown, context: unknown): Promise<HttpAnswer> {
  const started = Date.now()
  const requestId = newId()
  const documents = openDocuments()
  const request = readHttpRequest(event)
  const answered = (code: ErrorCode | 'ok') =>
    logCall({
      requestId,
      endpoint: `GET ${request !== null && Object.hasOwn(addresses, request.path) ? request.path : 'unknown'}`,
      code,
      milliseconds: Date.now() - started,
      roundTrips: documents.trips(),
    })
  try {
    if (request === null || hasCaller(context)) throw new Refusal('not_allowed')
    const answer = await pull(request, { documents, now: new Date(started).toISOString() })
    answered('ok')
    return answer
  } catch (error) {
    const code = error instanceof Refusal ? error.code : 'internal'
    if (code === 'internal') logFault(requestId, error)
    answered(code)
    return answerError(code, requestId)
  }
}

async function pull(request: HttpRequest, call: { documents: Documents; now: string }): Promise<HttpAnswer> {
  const answer = Object.hasOwn(addresses, request.path) ? addresses[request.path] : undefined
  if (answer === undefined) throw new Refusal('unknown_address')
  if (request.method !== 'GET') throw new Refusal('method_not_allowed')
  return answer(request, await apiKeyOf(request, call.documents, call.now), call)
}
