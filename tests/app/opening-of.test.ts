import Taro from '@tarojs/taro'
import { expect, onTestFinished, test } from 'vitest'
import type { NoticeView } from '../../src/features/inbox/notice-words'
import { openingOf } from '../../src/features/inbox/opening-of'

test('an application is opened by its campaign and its compound, as from everywhere else', () => {
  const went: string[] = []
  Object.assign(Taro, { navigateTo: ({ url }: { url: string }) => went.push(url) })
  onTestFinished(() => {
    Reflect.deleteProperty(Taro, 'navigateTo')
  })
  const notice = { kind: 'applicationReturned', application: 'S2026-320700|A' } as unknown as NoticeView
  openingOf(notice)?.()
  expect(went).toEqual(['/packages/selection/application/index?campaign=S2026-320700&compound=A'])
})
