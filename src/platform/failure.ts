import { type ErrorCode, errorCode } from '../../core/contract/errors'

/** What only the phone can notice: no network, or an answer it cannot read (an outdated app). */
export const phoneCodes = ['offline', 'unreadable_answer'] as const
export type FailureCode = ErrorCode | (typeof phoneCodes)[number]

/** Whether the cloud said so, rather than the phone. */
export function isErrorCode(code: FailureCode): code is ErrorCode {
  return errorCode.safeParse(code).success
}

/** Why a call gave no data. `requestId` is what a person can quote to the people who run the service. */
export type Failure = { code: FailureCode; requestId: string | null }

export type Outcome<Data> = { ok: true; data: Data } | { ok: false; failure: Failure }

export function failed(code: FailureCode, requestId: string | null = null): { ok: false; failure: Failure } {
  return { ok: false, failure: { code, requestId } }
}
