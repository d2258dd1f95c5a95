import { watchInBrowser } from './watch-in-browser'
import { watchInWechat } from './watch-in-wechat'

/** Whether an element is on the screen or near it, and how high it is at that moment. */
export type Seen = { inView: boolean; height: number }

/** Tells when an element comes near the screen and when it leaves; answers how to stop. */
export type WatchView = (id: string, onSeen: (seen: Seen) => void) => () => void

/** Spelled out, so that the build leaves the other device's code out. */
export const watchView: WatchView = process.env.TARO_ENV === 'h5' ? watchInBrowser : watchInWechat
