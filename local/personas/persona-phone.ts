import { randomBytes } from 'node:crypto'
import { confirmDeskSignIn } from '../../core/contract/desk-sign-in'
import type { FunctionHost } from '../functions/function-host'

type Settled = { openid: string; code: unknown; accepted: boolean }

/** What the mini-program sends when 确认登录 or 不是我 is pressed on a persona's phone; answers as the function does. */
export async function settleDeskCode(
  functions: FunctionHost,
  { openid, ...input }: Settled,
): Promise<unknown> {
  const { name, door } = confirmDeskSignIn
  const requestKey = randomBytes(18).toString('base64url')
  const eventText = JSON.stringify({ name, input, requestKey })
  return JSON.parse(
    await functions.invoke({ name: door, eventText, caller: { kind: 'miniProgram', openid } }),
  )
}
