import Taro from '@tarojs/taro'
import { environment } from './env'
import { sendWhenOnline } from './outgoing'
import { returnAfterSignIn } from './sign-in'
import { inBrowser } from './target'

/** What has to happen once before the first page calls anything. */
export function start(): void {
  if (inBrowser) returnAfterSignIn()
  else Taro.cloud.init({ env: environment.cloud })
  sendWhenOnline()
}
