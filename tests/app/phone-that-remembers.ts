import Taro from '@tarojs/taro'
import { onTestFinished } from 'vitest'
import { memoryStore } from './memory-store'

/** The phone keeps what the app gives it, for the length of a test. */
export function phoneThatRemembers(): void {
  const store = memoryStore()
  const storage = {
    getStorageSync: store.read,
    setStorageSync: store.write,
    removeStorageSync: store.remove,
    getStorageInfoSync: () => ({ keys: store.keys() }),
  }
  Object.assign(Taro, storage)
  onTestFinished(() => {
    for (const name of Object.keys(storage)) Reflect.deleteProperty(Taro, name)
  })
}
