import type { ErrorCode } from '../../core/contract/errors'

/** A named refusal: the caller is answered with its code and nothing has changed. */
export class Refusal extends Error {
  constructor(readonly code: ErrorCode) {
    super(code)
  }
}

/** Refuses if a rule gave a code. */
export function refuseIf(code: ErrorCode | null): void {
  if (code !== null) throw new Refusal(code)
}
