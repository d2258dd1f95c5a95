import { invalidParameter } from '../documents/cloud-error'

/** The body of a request as the SDK sent it. */
export type Parameters = Record<string, unknown>

/** @throws CloudError when the parameter is not a non-empty string */
export function textParameter(parameters: Parameters, name: string): string {
  const value = parameters[name]
  if (typeof value !== 'string' || value === '') throw invalidParameter(`${name} must be a non-empty string`)
  return value
}

/** An EJSON text; older callers send the object itself. `{}` when there is none. */
export function ejsonParameter(parameters: Parameters, name: string): string {
  const value = parameters[name]
  if (value === undefined || value === null || value === '') return '{}'
  if (typeof value === 'string') return value
  if (typeof value === 'object' && !Array.isArray(value)) return JSON.stringify(value)
  throw invalidParameter(`${name} must be an object`)
}

/** A whole number of at least 0. @throws CloudError when it is anything else */
export function wholeParameter(parameters: Parameters, name: string, otherwise: number): number {
  const value = parameters[name] ?? otherwise
  if (!Number.isInteger(value) || (value as number) < 0)
    throw invalidParameter(`${name} must be a whole number of at least 0`)
  return value as number
}

/** The transaction a statement belongs to, if any. */
export function transactionOf(parameters: Parameters): string | undefined {
  return parameters.transactionId === undefined ? undefined : textParameter(parameters, 'transactionId')
}
