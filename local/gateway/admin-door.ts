import type { Documents } from '../documents/documents'
import { FunctionFault, sdkCodes } from '../functions/function-fault'
import type { FunctionHost } from '../functions/function-host'
import { answerStorageAction, type Storage } from '../storage/storage-actions'
import { answerWeChat, type WeChat } from '../wechat/answer-wechat'
import { answerDatabaseAction } from './database-actions'
import {
  answer,
  answerJson,
  type Door,
  type Exchange,
  megabyte,
  readBody,
  readJsonObject,
  requireMethod,
} from './exchange'
import { refuseBrowsers } from './request-guards'

export type AdminServices = {
  documents: Documents
  storage: Storage
  weChat: WeChat
  functions: FunctionHost
}

type Action = Record<string, unknown>

const adminBodyLimit = 32 * megabyte

/** POST /admin: the server SDK's protocol. Its errors travel with status 200, as `{ code, message, requestId }`. */
export function adminDoor(services: AdminServices): Door {
  return async (exchange) => {
    if (exchange.url.pathname !== '/admin') return false
    refuseBrowsers(exchange)
    requireMethod(exchange, 'POST')
    if (exchange.request.headers['content-type']?.startsWith('multipart/form-data')) {
      await answerForm(services, exchange)
    } else {
      const action = await readJsonObject(exchange, adminBodyLimit)
      answerJson(exchange, { ...(await perform(services, action, exchange)), requestId: exchange.requestId })
    }
    return true
  }
}

async function perform(services: AdminServices, action: Action, { requestId }: Exchange): Promise<Action> {
  const name = String(action.action)
  if (name.startsWith('database.')) return answerDatabaseAction(services.documents, action)
  if (name.startsWith('storage.')) return answerStorageAction(services.storage, action)
  if (name === 'functions.invokeFunction') return invokeFunction(services.functions, action, requestId)
  if (name === 'wx.api') {
    const result = answerWeChat(services.weChat, action.apiName, action.requestData)
    return { data: { responseData: JSON.stringify(result) } }
  }
  return { code: 'INVALID_PARAM', message: `the local cloud does not know the action ${name}` }
}

/** A function called with server credentials sees no caller. */
async function invokeFunction(functions: FunctionHost, action: Action, requestId: string): Promise<Action> {
  const eventText =
    typeof action.request_data === 'string' && action.request_data ? action.request_data : '{}'
  try {
    const name = String(action.function_name)
    const answerText = await functions.invoke({ name, eventText, caller: { kind: 'none' }, requestId })
    return { data: { response_data: answerText } }
  } catch (error) {
    if (!(error instanceof FunctionFault)) throw error
    return { code: sdkCodes[error.kind], message: error.message }
  }
}

/** wx.openApi comes as a form; a file is answered as its bytes, everything else as JSON. */
async function answerForm({ weChat }: AdminServices, exchange: Exchange): Promise<void> {
  const body = new Uint8Array(await readBody(exchange, adminBodyLimit))
  const headers = { 'content-type': exchange.request.headers['content-type'] ?? '' }
  const form = await new Response(body, { headers }).formData().catch(() => null)
  const requestData = form?.get('requestData')
  const requestText = requestData instanceof Blob ? await requestData.text() : requestData
  if (form?.get('action') !== 'wx.openApi') {
    const message = 'of forms the local cloud knows the action wx.openApi only'
    return answerJson(exchange, { code: 'INVALID_PARAM', message, requestId: exchange.requestId })
  }
  const result = answerWeChat(weChat, form.get('apiName'), requestText)
  if (typeof result.buffer !== 'string') return answerJson(exchange, result)
  const file = Buffer.from(result.buffer, 'base64')
  answer(exchange, { headers: { 'content-type': String(result.contentType) }, body: file })
}
