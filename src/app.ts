// First of all: zod must not compile parsers where WeChat forbids it.
import '../core/contract/jitless'
import './platform/old-engines'
import { useDidShow, useLaunch } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import './app.scss'
import { watchCases } from './features/own-cases/watch-cases'
import { watchRatings } from './features/rating/watch-ratings'
import { sendWaiting } from './platform/outgoing'
import { start } from './platform/start'

export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    start()
    watchRatings()
    watchCases()
  })
  useDidShow(() => {
    sendWaiting()
  })
  return children
}
