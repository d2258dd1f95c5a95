/** Whether the person closed what WeChat had opened; everything else has to be told. */
export function wasCancelled(error: unknown): boolean {
  return wordsOf(error).includes('cancel')
}

/** Whether the person, or the phone's settings, do not let the app use what it asked for. */
export function wasForbidden(error: unknown): boolean {
  return /auth|permission|denied|deny/i.test(wordsOf(error))
}

function wordsOf(error: unknown): string {
  const { errMsg, message } = (error ?? {}) as { errMsg?: unknown; message?: unknown }
  return String(errMsg ?? message ?? '')
}
