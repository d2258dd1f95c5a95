export type FaultKind = 'notFound' | 'failed' | 'timeout' | 'memory' | 'eventTooLarge'

/** A function that did not answer, and why. */
export class FunctionFault extends Error {
  constructor(
    readonly kind: FaultKind,
    message: string,
  ) {
    super(message)
  }
}

/** What a closing cuts short. */
export const closingFault = () => new FunctionFault('failed', 'the local cloud is closing')

/** Codes of CloudBase's HTTP API (docs.cloudbase.net/http-api/functions). */
export const httpApiCodes: Record<FaultKind, string> = {
  notFound: 'FUNCTION_NOT_FOUND',
  failed: 'FUNCTION_INVOCATION_FAILED',
  timeout: 'FUNCTION_TIME_LIMIT_EXCEEDED',
  memory: 'FUNCTION_MEMORY_LIMIT_EXCEEDED',
  eventTooLarge: 'FUNCTION_PARAM_INVALID',
}

/** Codes that the server SDK sees (docs.cloudbase.net/error-code). */
export const sdkCodes: Record<FaultKind, string> = {
  notFound: 'FUNCTION_NOT_FOUND',
  failed: 'FUNCTIONS_EXECUTE_FAIL',
  timeout: 'FUNCTIONS_TIME_LIMIT_EXCEEDED',
  memory: 'FUNCTIONS_MEMORY_LIMIT_EXCEEDED',
  eventTooLarge: 'INVALID_PARAM',
}
