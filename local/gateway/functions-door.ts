import { createHash } from 'node:crypto'
import type { Caller } from '../functions/caller-identity'
import { FunctionFault, httpApiCodes } from '../functions/function-fault'
import type { FunctionHost } from '../functions/function-host'
import type { Persona } from '../personas/persona'
import type { TokenHolder, Tokens } from '../personas/tokens'
import {
  answerJsonText,
  type Door,
  type Exchange,
  functionEventLimit,
  readJsonObject,
  requireMethod,
} from './exchange'
import { GatewayError } from './gateway-error'

export type Callers = { tokens: Tokens; personas: readonly Persona[] }

/**
 * POST /v1/functions/<name> is CloudBase's HTTP API, used by the browser; POST /wx/functions/<name>
 * stands for wx.cloud.callFunction of the executed mini-program. The identity comes from the bearer
 * token alone. Security rules may close a function to clients, whoever they are.
 */
export function functionsDoor(functions: FunctionHost, callers: Callers): Door {
  return async (exchange) => {
    const [, channel, encodedName] = /^\/(v1|wx)\/functions\/([^/]+)$/.exec(exchange.url.pathname) ?? []
    if (encodedName === undefined) return false
    requireMethod(exchange, 'POST')
    const holder = holderOf(exchange, callers.tokens)
    const caller = channel === 'wx' ? miniProgramCaller(holder, callers) : browserCaller(holder, callers)
    const built = functions.find(encodedName)
    if (!built) throw new GatewayError(404, httpApiCodes.notFound, `there is no function ${encodedName}`)
    if (!built.clientMayInvoke) {
      throw new GatewayError(403, 'EXCEED_AUTHORITY', `clients may not invoke the function ${built.name}`)
    }
    const event = await readJsonObject(exchange, functionEventLimit)
    answerJsonText(
      exchange,
      await invoke(functions, built.name, { event, caller, requestId: exchange.requestId }),
    )
    return true
  }
}

type Call = { event: unknown; caller: Caller; requestId: string }

async function invoke(
  functions: FunctionHost,
  name: string,
  { event, caller, requestId }: Call,
): Promise<string> {
  try {
    return await functions.invoke({ name, eventText: JSON.stringify(event), caller, requestId })
  } catch (error) {
    // Documented as status 400 for everything that goes wrong inside the function.
    if (error instanceof FunctionFault) throw new GatewayError(400, httpApiCodes[error.kind], error.message)
    throw error
  }
}

function holderOf({ request }: Exchange, tokens: Tokens): TokenHolder {
  const [scheme, token] = request.headers.authorization?.split(' ') ?? []
  if (scheme?.toLowerCase() !== 'bearer' || !token) {
    throw new GatewayError(401, 'MISSING_CREDENTIALS', 'send a bearer token in the Authorization header')
  }
  const holder = tokens.holderOf(token)
  if (!holder)
    throw new GatewayError(401, 'INVALID_CREDENTIALS', 'the token was not issued here or has expired')
  return holder
}

function browserCaller(holder: TokenHolder, callers: Callers): Caller {
  if (holder.kind === 'anonymous') return { kind: 'anonymous', uuid: holder.uuid }
  const { id, accountId } = personaOf(holder.id, callers)
  const uuid = createHash('sha256').update(`persona ${id}`).digest('hex').slice(0, 32)
  return { kind: 'browser', uuid, customUserId: accountId }
}

/** In WeChat nobody is anonymous: a mini-program's caller always has an openid. */
function miniProgramCaller(holder: TokenHolder, callers: Callers): Caller {
  if (holder.kind === 'anonymous') {
    throw new GatewayError(401, 'INVALID_CREDENTIALS', 'the mini-program calls with a persona')
  }
  return { kind: 'miniProgram', openid: personaOf(holder.id, callers).openid }
}

function personaOf(id: string, { personas }: Callers): Persona {
  const persona = personas.find((candidate) => candidate.id === id)
  if (!persona) throw new GatewayError(401, 'INVALID_CREDENTIALS', 'the persona is unknown')
  return persona
}
