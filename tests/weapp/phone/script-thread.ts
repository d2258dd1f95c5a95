import vm from 'node:vm'
import { type LoadScript, scriptLoader } from './load-scripts'
import { makeEngineOld } from './old-engine'
import type { Timers } from './timers'

export type AppConfig = {
  onLaunch?(options: object): void
  onShow?(options: object): void
  onHide?(): void
}

export type ScriptThread = {
  load: LoadScript
  /** Parses JSON into objects of this thread's own realm. */
  parse(text: string): unknown
  app(): AppConfig
  /** Runs a page's script, once, and answers what it passed to `Page()`. @throws Error page_not_registered */
  pageConfig(route: string): Record<string, unknown>
}

export type ThreadSettings = {
  directory: string
  timers: Timers
  /** Filled after the thread has been opened: `wx` needs the thread's own JSON. */
  globals: { wx: object; getCurrentPages(): unknown[] }
  onFault(words: string): void
}

/**
 * WeChat's script thread: a context of its own with an old engine, WeChat's globals, no code from text, and nothing of
 * Node or of a browser.
 */
export function openScriptThread({ directory, timers, globals, onFault }: ThreadSettings): ScriptThread {
  const context = vm.createContext({}, { codeGeneration: { strings: false, wasm: false } })
  vm.runInContext(makeEngineOld, context)
  const configs = new Map<string, Record<string, unknown>>()
  let registered: Record<string, unknown> | null = null
  let app: AppConfig = {}

  Object.assign(context, {
    console: consoleOf(onFault),
    ...timers.globals,
    App: (config: AppConfig) => {
      app = config
    },
    Page: (config: Record<string, unknown>) => {
      registered = config
    },
    Component: () => {},
    Behavior: (config: unknown) => config,
    getApp: () => app,
    getCurrentPages: () => globals.getCurrentPages(),
    phoneNow: timers.now,
  })
  vm.runInContext('Date.now = phoneNow; delete globalThis.phoneNow', context)
  Object.defineProperty(context, 'wx', { get: () => globals.wx })
  const load = scriptLoader(directory, context)

  return {
    load,
    parse: vm.runInContext('JSON.parse', context),
    app: () => app,
    pageConfig(route) {
      registered = null
      load(`${route}.js`)
      const config = configs.get(route) ?? registered
      if (config === null) throw new Error(`page_not_registered: ${route}`)
      configs.set(route, config)
      return config
    },
  }
}

/** A warning is a fault as well: nobody reads a phone's console. */
function consoleOf(onFault: (words: string) => void) {
  const complain = (...words: unknown[]) => onFault(`console: ${words.map(describe).join(' ')}`)
  return { log() {}, info() {}, debug() {}, warn: complain, error: complain }
}

function describe(word: unknown): string {
  const stack = (word as { stack?: unknown } | null)?.stack
  return typeof stack === 'string' ? stack : String(word)
}
