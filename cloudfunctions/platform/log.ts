/**
 * One line a call: what was called, how it ended, how long it took. Never an account, a request key, an input or a
 * resident's text: whoever reads logs must not learn who answered.
 */
export type LogEntry = {
  requestId: string
  endpoint: string
  code: string
  milliseconds: number
  roundTrips: number
}

export function logCall(entry: LogEntry): void {
  console.log(JSON.stringify(entry))
}

/** An unexpected fault, in full, under its request id; only operators see it. */
export function logFault(requestId: string, fault: unknown): void {
  const detail = fault instanceof Error ? (fault.stack ?? fault.message) : JSON.stringify(fault)
  console.error(JSON.stringify({ requestId, fault: detail }))
}
