import { type DataSent, makePage, type PageInstance } from './page'
import { openPageStack, type PageStack } from './page-stack'
import { routesOf, tabsOf } from './routes'
import { openScriptThread, type ScriptThread } from './script-thread'
import { openTimers, type Timers } from './timers'
import { makeWx, type World } from './wx'

export type Phone = {
  world: World
  /** Starts the mini-program on a page, as a scan or a tap on its icon does, and waits until it is at rest. */
  launch(route: string, query?: Record<string, string>): Promise<void>
  /** The page that is seen. */
  page(): PageInstance
  routes(): string[]
  /** Everything that went to the renderer, in order. */
  sent: DataSent[]
  onData(listener: (page: PageInstance) => void): void
  /** What went wrong without anybody seeing it: errors, forbidden calls, unsendable data. */
  faults: string[]
  /** Lets everything that is under way come to rest. */
  settle(): Promise<void>
  setNetwork(online: boolean): Promise<void>
  /** Puts the app into the background and back. */
  hideAndShow(): Promise<void>
}

export type PhoneSettings = {
  directory: string
  now: number
  world: Partial<World> & Pick<World, 'callFunction'>
}

/** Timers within so many milliseconds run while the phone comes to rest; the end of a toast (3.5 s) does not come. */
const rest = 100

/** A phone with the mini-program on it: its script thread, its pages, and `wx` in between. */
export function openPhone({ directory, now, world: given }: PhoneSettings): Phone {
  const timers = openTimers(now)
  const underWay = new Set<Promise<unknown>>()
  const world = { ...emptyWorld(), ...given, callFunction: followed(given.callFunction, underWay) }
  const faults: string[] = []
  const onFault = (words: string) => faults.push(words)
  const later = (run: () => void) => {
    timers.globals.setTimeout(run, 0)
  }
  const globals = { wx: {}, getCurrentPages: (): unknown[] => stack.pages() }
  const thread = openScriptThread({ directory, timers, globals, onFault })
  const pages = pageMaker({ directory, thread, onFault, later })
  const stack = openPageStack({ tabs: tabsOf(directory), open: pages.open })
  const { wx, setNetwork } = makeWx({ world, navigation: stack.api, parse: thread.parse, later, onFault })
  globals.wx = wx
  const settle = () => comeToRest(timers, underWay)

  return {
    ...starting({ thread, stack, settle }),
    world,
    faults,
    settle,
    sent: pages.sent,
    onData: pages.onData,
    routes: () => stack.pages().map((page) => page.route),
    page() {
      const top = stack.top()
      if (top === undefined) throw new Error('no page is open: launch first')
      return top
    },
    async setNetwork(online) {
      setNetwork(online)
      await settle()
    },
  }
}

type Starting = { thread: ScriptThread; stack: PageStack; settle(): Promise<void> }

function starting({ thread, stack, settle }: Starting): Pick<Phone, 'launch' | 'hideAndShow'> {
  return {
    async launch(route, query = {}) {
      thread.load('app.js')
      const options = { path: route, query, scene: 1011, referrerInfo: {} }
      thread.app().onLaunch?.(options)
      thread.app().onShow?.(options)
      stack.enter(route, query)
      await settle()
    },
    async hideAndShow() {
      stack.top()?.onHide?.()
      thread.app().onHide?.()
      await settle()
      thread.app().onShow?.({ path: stack.top()?.route, query: {}, scene: 1001 })
      stack.top()?.onShow?.()
      await settle()
    },
  }
}

type PageMaking = {
  directory: string
  thread: ScriptThread
  onFault(words: string): void
  later(run: () => void): void
}

/** Opens pages, and keeps a record of all that they send to the renderer. */
function pageMaker({ directory, thread, onFault, later }: PageMaking) {
  const routes = routesOf(directory)
  const sent: DataSent[] = []
  const listeners = new Set<(page: PageInstance) => void>()

  function open(route: string, query: Record<string, string>): PageInstance {
    if (!routes.includes(route)) throw new Error(`page "${route}" is not found`)
    const page: PageInstance = makePage({
      config: thread.pageConfig(route),
      route,
      query: thread.parse(JSON.stringify(query)) as Record<string, string>,
      onFault,
      later,
      onData(each) {
        sent.push(each)
        for (const listener of listeners) listener(page)
      },
    })
    return page
  }
  return { open, sent, onData: (listener: (page: PageInstance) => void) => listeners.add(listener) }
}

/** Runs what is due and waits for answers, until nothing is left: no test waits for a time. */
async function comeToRest(timers: Timers, underWay: ReadonlySet<Promise<unknown>>): Promise<void> {
  const until = timers.now() + rest
  for (;;) {
    // Lets every promise that is ready go on before the next timer runs.
    await new Promise((resolve) => setImmediate(resolve))
    if (timers.runNext(until)) continue
    if (underWay.size === 0) return
    await Promise.race(underWay)
  }
}

function emptyWorld(): Omit<World, 'callFunction'> {
  return {
    online: true,
    scanned: null,
    picture: null,
    privacyAgreed: true,
    fontSize: 17,
    clipboard: '',
    files: new Map(),
    storage: new Map(),
  }
}

/** Remembers which calls are still unanswered, so that a phone knows when it is at rest. */
function followed(call: World['callFunction'], underWay: Set<Promise<unknown>>): World['callFunction'] {
  return (name, data) => {
    const answer = call(name, data)
    const settled = answer.catch(() => {}).finally(() => underWay.delete(settled))
    underWay.add(settled)
    return answer
  }
}
