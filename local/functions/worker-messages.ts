/** What a worker is started with. */
export type WorkerSettings = {
  bundle: string
  clockOffset: SharedArrayBuffer
  callerKeys: readonly string[]
}

/** One event to run. */
export type WorkerJob = {
  eventText: string
  /** Environment keys of the caller: set for this event, removed after it. */
  caller: Record<string, string>
  context: Record<string, unknown>
}

export type WorkerReport =
  | { kind: 'ready' }
  | { kind: 'answered'; answerText: string }
  | { kind: 'failed'; message: string; stack: string }
