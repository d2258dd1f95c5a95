/** What a worker is started with. */
export type WorkerSettings = {
  bundle: string
  clockOffset: SharedArrayBuffer
  callerKeys: readonly string[]
  /** What V8 made of the bundle when it was loaded before; null: the worker hands over its own. */
  codeCache: Uint8Array | null
}

/** One event to run. */
export type WorkerJob = {
  eventText: string
  /** Environment keys of the caller: set for this event, removed after it. */
  caller: Record<string, string>
  context: Record<string, unknown>
}

export type WorkerReport =
  | { kind: 'ready'; codeCache: Uint8Array | null }
  | { kind: 'answered'; answerText: string }
  | { kind: 'failed'; message: string; stack: string }
