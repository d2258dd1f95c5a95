import * as z from 'zod/mini'

/** Every error a caller can be answered with. The app has Chinese words for each of them. */
export const errorCodes = [
  // the call itself
  'unknown_endpoint',
  'not_signed_in',
  'not_allowed',
  'out_of_scope',
  'invalid_input',
  'conflict_try_again',
  'internal',
  // households and slips
  'not_your_household',
  'slip_unknown',
  'slip_expired',
  'slip_revoked',
  'slip_used_up',
  'too_many_attempts',
  'too_many_members',
  'too_many_households',
  'household_contested',
  'unknown_household',
  // rating
  'unknown_period',
  'period_not_open_yet',
  'period_closed',
  'question_not_offered',
  'reasons_not_asked',
  'text_refused',
  'too_many_changes',
  'period_key_mismatch',
  'period_not_prepared',
  // figures
  'unknown_compound',
  'not_published_yet',
  'truncated_answer',
  // pull
  'api_key_missing',
  'api_key_unknown',
  'api_key_expired',
  'unknown_api_key',
  'unknown_address',
  'method_not_allowed',
] as const

export const errorCode = z.enum(errorCodes)
export type ErrorCode = z.infer<typeof errorCode>

/** What a function answers: data, or a named error with the request's id. */
export type Answer<Data> =
  | { ok: true; data: Data; requestId: string }
  | { ok: false; code: ErrorCode; requestId: string }
