import type { Tokens } from '../personas/tokens'
import { answerJson, type Door, megabyte, readJsonObject, requireMethod } from './exchange'

/** POST /auth/v1/signin/anonymously, as in CloudBase's HTTP API. */
export function anonymousSignInDoor(tokens: Tokens): Door {
  return async (exchange) => {
    if (exchange.url.pathname !== '/auth/v1/signin/anonymously') return false
    requireMethod(exchange, 'POST')
    await readJsonObject(exchange, megabyte)
    const device = exchange.request.headers['x-device-id']
    const { accessToken, expiresAt, uuid } = tokens.issueAnonymous(
      typeof device === 'string' ? device : undefined,
    )
    answerJson(exchange, {
      token_type: 'Bearer',
      access_token: accessToken,
      expires_in: Math.floor((expiresAt - Date.now()) / 1000),
      scope: 'anonymous',
      sub: uuid,
    })
    return true
  }
}
