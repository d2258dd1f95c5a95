import Taro from '@tarojs/taro'
import { nearPixels } from './near-pixels'
import type { WatchView } from './watch-view'

export const watchInWechat: WatchView = (id, onSeen) => {
  const observer = Taro.createIntersectionObserver(Taro.getCurrentInstance().page ?? {})
  observer.relativeToViewport({ top: nearPixels, bottom: nearPixels })
  observer.observe(`#${id}`, ({ intersectionRatio = 0, boundingClientRect }) =>
    onSeen({ inView: intersectionRatio > 0, height: boundingClientRect?.height ?? 0 }),
  )
  return () => observer.disconnect()
}
