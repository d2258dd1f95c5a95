import Taro from '@tarojs/taro'
import { environment } from './env'
import { outbox, sendWhenOnline } from './outgoing'
import { presentOwner, removeForeign } from './owner'
import { knowsCaller } from './session'
import { returnAfterSignIn } from './sign-in'
import { phoneStore } from './storage'
import { inBrowser } from './target'
import { watchPrivacy } from './wechat-privacy'

/** What has to happen once before the first page calls anything. */
export function start(): void {
  if (inBrowser) returnAfterSignIn()
  else Taro.cloud.init({ env: environment.cloud })
  watchPrivacy()
  forgetOthers()
  sendWhenOnline()
}

/** Somebody else signed in at this browser. While nobody is, the last person's things wait unread for them. */
function forgetOthers(): void {
  if (!knowsCaller(phoneStore, Date.now())) return
  removeForeign(phoneStore, presentOwner())
  outbox.removeForeign()
}
