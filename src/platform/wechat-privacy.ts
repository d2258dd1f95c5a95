import Taro from '@tarojs/taro'
import { inBrowser } from './target'

/** Id of the button by which WeChat knows that a person agreed. */
export const agreeButtonId = 'agree-privacy'

type Settle = (agreed: boolean) => void
let waiting: Settle[] = []
const listeners = new Set<() => void>()

function told(): void {
  for (const listener of listeners) listener()
}

/**
 * WeChat holds back a call that touches personal data (camera, album, clipboard) until the person has agreed to the notice that
 * the program declares. Called once, when the app starts.
 */
export function watchPrivacy(): void {
  if (inBrowser || !Taro.canIUse('onNeedPrivacyAuthorization')) return
  Taro.onNeedPrivacyAuthorization((resolve) => {
    waiting.push((agreed) =>
      agreed ? resolve({ event: 'agree', buttonId: agreeButtonId }) : resolve({ event: 'disagree' }),
    )
    told()
  })
}

/** Whether WeChat waits for the person's answer. */
export const isPrivacyAsked = (): boolean => waiting.length > 0

/** Tells WeChat the person's answer; the calls it held back go on or fail. */
export function answerPrivacy(agreed: boolean): void {
  const settling = waiting
  waiting = []
  for (const settle of settling) settle(agreed)
  told()
}

/** Calls back when WeChat begins or ends to wait. Returns the end of listening. */
export function onPrivacyAsked(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
