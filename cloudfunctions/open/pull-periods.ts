import type { ApiKey } from '../../core/record/api-keys'
import type { Documents } from '../platform/documents'
import { periodView } from '../platform/period-view'
import { cachedPeriods } from '../platform/periods'
import { Refusal } from '../platform/refusal'
import { answerWith, type HttpAnswer, type HttpRequest } from './http'

/** GET /v1/periods: the rating periods, newest first. */
export async function pullPeriods(
  request: HttpRequest,
  _entry: ApiKey,
  call: { documents: Documents; now: string },
): Promise<HttpAnswer> {
  if (Object.keys(request.query).length > 0) throw new Refusal('invalid_input')
  const periods = (await cachedPeriods(call)).map((period) => periodView(period, call.now))
  return answerWith(JSON.stringify({ periods }), { 'content-type': 'application/json; charset=utf-8' })
}
