import { createRequire } from 'node:module'
import { JSDOM } from 'jsdom'

/** A rendered node of miniprogram-simulate (j-component). */
export type Rendered = {
  dom: HTMLElement
  querySelector(selector: string): Rendered | undefined
  setData(data: object): void
  dispatchEvent(name: string, options?: { detail?: object; bubbles?: boolean }): void
  attach(parent: HTMLElement): void
  detach(): void
  toJSON(): RenderedTree
}

/** The tree after WeChat's own template compiler, attributes included. */
export type RenderedTree = {
  tagName: string
  attrs: { name: string; value: unknown }[]
  event: Record<string, { name: string; handler: string }>
  children: (RenderedTree | string)[]
}

type Definition = {
  template: (data: unknown) => unknown
  data: object
  methods: Record<string, (event: unknown) => void>
}

export type Simulate = {
  load(definition: Definition): string
  render(id: string): Rendered
}

let opened: { simulate: Simulate; document: Document } | null = null

/**
 * miniprogram-simulate over a document of jsdom. The package wants a browser's globals; they are set for good, because its
 * engine keeps them, so it lives only in the test files that ask for it.
 */
export function openSimulate(): { simulate: Simulate; document: Document } {
  if (opened) return opened
  const { window } = new JSDOM('<!doctype html><body></body>')
  Object.assign(globalThis, {
    window,
    document: window.document,
    HTMLElement: window.HTMLElement,
    CustomEvent: window.CustomEvent,
  })
  const require = createRequire(import.meta.url)
  opened = { simulate: require('miniprogram-simulate') as Simulate, document: window.document }
  return opened
}
