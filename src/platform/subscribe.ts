import Taro from '@tarojs/taro'
import type { MessageKind } from '../../core/contract/subscriptions'
import { environment } from './env'
import { inBrowser } from './target'

/** Whether WeChat can be asked to let us send a message of this kind: in the mini-program, where its template is set. */
export function mayAskFor(kind: MessageKind): boolean {
  return !inBrowser && environment.messageTemplates[kind] !== ''
}

/** Asks for one message, on a tap as WeChat demands; false where the person said no or has switched messages off. */
export async function askForMessage(kind: MessageKind): Promise<boolean> {
  const template = environment.messageTemplates[kind]
  try {
    const answer = await Taro.requestSubscribeMessage({ tmplIds: [template], entityIds: [] })
    return (answer as unknown as Record<string, unknown>)[template] === 'accept'
  } catch {
    return false
  }
}
