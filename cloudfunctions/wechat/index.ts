import '../../core/contract/jitless'
import { newId } from '../platform/call'
import { openDocuments } from '../platform/documents'
import { isBrowser } from '../platform/identity'
import { logCall, logFault } from '../platform/log'
import { settlePhoto } from './settle-photo'

/**
 * The function `wechat`: called by WeChat's message push alone, with the event as its first argument. No client may invoke it, and
 * what it is told counts only under a trace id that WeChat has given to us and nobody else has seen. The platform may name the
 * person of whom an event speaks as the caller, so WX_OPENID says nothing here.
 */
export async function main(event: unknown, context: unknown): Promise<'success' | 'not_allowed'> {
  const started = Date.now()
  const requestId = newId()
  const documents = openDocuments()
  const answered = (code: 'ok' | 'not_allowed' | 'internal') =>
    logCall({
      requestId,
      endpoint: 'wechat',
      code,
      milliseconds: Date.now() - started,
      roundTrips: documents.trips(),
    })
  if (isBrowser(context)) {
    answered('not_allowed')
    return 'not_allowed'
  }
  try {
    await settlePhoto(event, documents)
    answered('ok')
    return 'success'
  } catch (error) {
    logFault(requestId, error)
    answered('internal')
    // Without an answer WeChat pushes again.
    throw error
  }
}
