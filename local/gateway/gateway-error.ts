/** A refusal with a name: answered as `{ code, message, requestId }` with the given HTTP status. */
export class GatewayError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}
