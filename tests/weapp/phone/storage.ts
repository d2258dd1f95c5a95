type Storage = Map<string, string>

/** `wx`'s synchronous storage over a map of JSON texts, which outlives the app as the phone's does. */
export function storageApi(storage: Storage) {
  return {
    getStorageSync: (key: string) => {
      const text = storage.get(key)
      return text === undefined ? '' : JSON.parse(text)
    },
    setStorageSync: (key: string, value: unknown) => {
      storage.set(key, JSON.stringify(value))
    },
    removeStorageSync: (key: string) => {
      storage.delete(key)
    },
    clearStorageSync: () => storage.clear(),
    getStorageInfoSync: () => ({ keys: [...storage.keys()], currentSize: 1, limitSize: 10_240 }),
  }
}
