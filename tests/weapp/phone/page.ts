import { applyData, unsendable } from './apply-data'

/** A node of Taro's tree as it stands in a page's data. */
export type TreeNode = {
  nn: string
  sid: string
  cl?: string
  v?: string
  cn?: TreeNode[]
  [attribute: string]: unknown
}

/** One call of setData: how much went from the script thread to the renderer. */
export type DataSent = { page: string; bytes: number; text: string }

export type PageInstance = {
  route: string
  options: Record<string, string>
  data: { root: TreeNode }
  setData(changes: Record<string, unknown>, done?: () => void): void
  eh(event: unknown): void
  onLoad?(query: Record<string, string>): void
  onShow?(): void
  onReady?(): void
  onHide?(): void
  onUnload?(): void
}

export type PageSettings = {
  config: Record<string, unknown>
  route: string
  query: Record<string, string>
  /** What was sent, and the data as the renderer has it now. */
  onData(sent: DataSent): void
  onFault(words: string): void
  later(run: () => void): void
}

/** Makes a page of what the build passed to `Page()`. Its data is a copy, as the renderer's is. */
export function makePage({ config, route, query, onData, onFault, later }: PageSettings): PageInstance {
  const data = JSON.parse(JSON.stringify(config.data ?? {}))
  const page = {
    ...config,
    data,
    route,
    __route__: route,
    options: query,
    setData(changes: Record<string, unknown>, done?: () => void) {
      const wrong = unsendable(changes)
      if (wrong) onFault(`setData of ${route} cannot send ${wrong}`)
      const text = JSON.stringify(changes)
      applyData(data, JSON.parse(text))
      onData({ page: route, bytes: Buffer.byteLength(text), text })
      if (done) later(() => done.call(page))
    },
  } as unknown as PageInstance
  return page
}
