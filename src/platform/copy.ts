import Taro from '@tarojs/taro'
import { inBrowser } from './target'

/** Copies a text; answers whether it worked, as a browser may refuse. */
export async function copyText(text: string): Promise<boolean> {
  try {
    if (inBrowser) await navigator.clipboard.writeText(text)
    else await Taro.setClipboardData({ data: text })
    return true
  } catch {
    return false
  }
}
