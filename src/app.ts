// First of all: zod must not compile parsers where WeChat forbids it.
import '../core/contract/jitless'
import { useDidShow, useLaunch } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import './app.scss'
import { watchRatings } from './features/rating/watch-ratings'
import { sendWaiting } from './platform/outgoing'
import { start } from './platform/start'

export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    start()
    watchRatings()
  })
  useDidShow(() => {
    sendWaiting()
  })
  return children
}
