import Taro from '@tarojs/taro'

/** A small synchronous store on the phone. Full or forbidden storage loses comfort, never an action. */
export type Store = {
  read(key: string): unknown
  write(key: string, value: unknown): void
  remove(key: string): void
  keys(): string[]
}

/** Taro's storage: localStorage in the browser, WeChat's storage in the mini-program. */
export const phoneStore: Store = {
  read(key) {
    try {
      return Taro.getStorageSync(key) || null
    } catch {
      return null
    }
  },
  write(key, value) {
    try {
      Taro.setStorageSync(key, value)
    } catch {
      // Private browsing or a full phone: the page still works, it only remembers nothing.
    }
  },
  remove(key) {
    try {
      Taro.removeStorageSync(key)
    } catch {
      // Nothing was remembered, nothing is left.
    }
  },
  keys() {
    try {
      return Taro.getStorageInfoSync().keys
    } catch {
      return []
    }
  },
}

const staying = ['session', 'elder', 'outsideWords']

/** What the platform's own sign-in keeps (cloudbase-auth.ts); without it no access can be renewed. */
const isCloudbase = (key: string) => key.startsWith('credentials_') || key.startsWith('user_info_')

/** Forgets the platform's sign-in on this device. */
export function forgetCloudbaseKeys(): void {
  for (const key of phoneStore.keys().filter(isCloudbase)) phoneStore.remove(key)
}

/** Whether the platform's sign-in keeps anything on this device. */
export function holdsCloudbaseKeys(): boolean {
  return phoneStore.keys().some(isCloudbase)
}

/** Forgets drafts, kept answers and choices on this phone; the session, the type size and the words of tables stay. */
export function clearPhone(): void {
  for (const key of phoneStore.keys()) if (!staying.includes(key) && !isCloudbase(key)) phoneStore.remove(key)
}
