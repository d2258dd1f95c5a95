import { answering } from './callbacks'
import { storageApi } from './storage'
import { wxNames } from './wx-names'

/** What lies outside the mini-program: the cloud, the network, the camera, the file system. */
export type World = {
  online: boolean
  callFunction(name: string, data: unknown): Promise<unknown>
  /** What the camera reads; null closes it. */
  scanned: string | null
  /** The picture that the person picks or takes, the bytes of a JPEG; null: closes camera and album. */
  picture: Uint8Array | null
  /** Whether WeChat knows that the person agreed to the program's privacy notice. */
  privacyAgreed: boolean
  /** WeChat's font size; 17 is the usual one. */
  fontSize: number
  clipboard: string
  files: Map<string, string>
  storage: Map<string, string>
}

export type WxSettings = {
  world: World
  navigation: object
  /** Parses JSON into objects of the mini-program's own realm. */
  parse(text: string): unknown
  later(run: () => void): void
  onFault(words: string): void
}

const system = { platform: 'android', SDKVersion: '3.5.0', language: 'zh_CN', theme: 'light', pixelRatio: 3 }
const screen = {
  windowWidth: 375,
  windowHeight: 667,
  screenWidth: 375,
  screenHeight: 667,
  statusBarHeight: 20,
}

/**
 * WeChat's `wx`, written by hand: the names are those of its typings; the parts that the app uses work, and any other
 * one is a fault as soon as it is called. `setNetwork` tells the app that the network has come or gone.
 */
export function makeWx(settings: WxSettings) {
  const { world, navigation, later, onFault } = settings
  const networkListeners = new Set<(state: { isConnected: boolean; networkType: string }) => void>()
  const networkType = () => (world.online ? 'wifi' : 'none')
  const written: Record<string, unknown> = {
    env: { USER_DATA_PATH: 'wxfile://usr' },
    canIUse: () => true,
    nextTick: later,
    getAppBaseInfo: () => ({ ...system, fontSizeSetting: world.fontSize }),
    getSystemInfoSync: () => ({ ...system, ...screen, fontSizeSetting: world.fontSize }),
    getWindowInfo: () => screen,
    getDeviceInfo: () => ({ platform: system.platform }),
    getLaunchOptionsSync: () => ({ path: '', query: {}, scene: 1001, referrerInfo: {} }),
    getEnterOptionsSync: () => ({ path: '', query: {}, scene: 1001, referrerInfo: {} }),
    onNetworkStatusChange: networkListeners.add.bind(networkListeners),
    offNetworkStatusChange: networkListeners.delete.bind(networkListeners),
    getNetworkType: answering('getNetworkType', () => ({ networkType: networkType() })),
    // The theme stays as it is.
    onThemeChange: () => undefined,
    offThemeChange: () => undefined,
    // Nothing here has a height, and every page stands at its top.
    pageScrollTo: answering('pageScrollTo', () => undefined),
    createIntersectionObserver: () => ({ relativeToViewport() {}, observe() {}, disconnect() {} }),
    ...storageApi(world.storage),
    ...navigation,
    ...peripherals(world),
    cloud: cloudApi(settings),
  }
  const wx = Object.fromEntries(
    wxNames().map((name) => [
      name,
      written[name] ?? (() => onFault(`wx.${name} was called: the phone cannot do it`)),
    ]),
  )
  function setNetwork(online: boolean): void {
    world.online = online
    for (const tell of networkListeners) tell({ isConnected: online, networkType: networkType() })
  }
  return { wx, setNetwork }
}

type PrivacyAnswer = { event: 'agree' | 'disagree' | 'exposureAuthorization'; buttonId?: string }
type PrivacyListener = (resolve: (answer: PrivacyAnswer) => void) => void

const pickedPath = 'wxfile://picked.jpg'

function peripherals(world: World) {
  let listener: PrivacyListener | undefined
  /** Holds a call back until the person has answered, as WeChat does where the program declares a notice. */
  async function needPrivacy(): Promise<void> {
    if (world.privacyAgreed) return
    const answer = await new Promise<PrivacyAnswer>((resolve) => listener?.(resolve))
    if (answer.event !== 'agree' || !answer.buttonId) throw new Error('privacy permission is not authorized')
    world.privacyAgreed = true
  }
  return {
    onNeedPrivacyAuthorization: (asked: PrivacyListener) => {
      listener = asked
    },
    scanCode: answering('scanCode', async () => {
      await needPrivacy()
      if (world.scanned === null) throw new Error('cancel')
      return { result: world.scanned, scanType: 'QR_CODE', charSet: 'UTF-8' }
    }),
    chooseMedia: answering('chooseMedia', async () => {
      await needPrivacy()
      if (world.picture === null) throw new Error('cancel')
      return { type: 'image', tempFiles: [{ tempFilePath: pickedPath, size: world.picture.length }] }
    }),
    getImageInfo: answering('getImageInfo', () => ({ width: 4000, height: 3000, type: 'jpeg' })),
    compressImage: answering('compressImage', () => ({ tempFilePath: pickedPath })),
    setClipboardData: answering<{ data: string }>('setClipboardData', ({ data }) => {
      world.clipboard = data
    }),
    getFileSystemManager: () => ({
      writeFileSync: (path: string, text: string) => {
        world.files.set(path, text)
      },
      readFile: answering<{ filePath: string }>('readFile', ({ filePath }) => {
        if (filePath !== pickedPath || world.picture === null) throw new Error(`no such file ${filePath}`)
        return { data: Uint8Array.from(world.picture).buffer }
      }),
    }),
    shareFileMessage: answering<{ filePath: string }>('shareFileMessage', ({ filePath }) => {
      if (!world.files.has(filePath)) throw new Error(`file ${filePath} not found`)
    }),
  }
}

/** `wx.cloud`: refuses calls before `init`, as WeChat does. */
function cloudApi({ world, parse, onFault }: WxSettings) {
  let ready = false
  return {
    init(options: { env?: string }) {
      if (!options.env) onFault('wx.cloud.init without an environment')
      ready = true
    },
    async callFunction({ name, data }: { name: string; data: unknown }) {
      if (!ready)
        throw new Error('errCode: -601001 | errMsg: Cloud API isn’t enabled, please call wx.cloud.init first')
      if (!world.online)
        throw new Error('errCode: -404011 | errMsg: cloud.callFunction:fail request:fail timeout')
      const result = await world.callFunction(name, JSON.parse(JSON.stringify(data)))
      return { result: parse(JSON.stringify(result)), errMsg: 'cloud.callFunction:ok', requestID: 'local' }
    },
  }
}
