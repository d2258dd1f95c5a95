function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
}

function messageOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : ''
}

/** A unique index or id is taken. The documentation and production name it differently; both are accepted. */
export function isDuplicate(error: unknown): boolean {
  return (
    codeOf(error) === 'DATABASE_DUPLICATE_WRITE' ||
    (codeOf(error) === 'DATABASE_REQUEST_FAILED' && messageOf(error).includes('E11000'))
  )
}

/** Another transaction changed a document first; the whole transaction may be tried again. */
export function isConflict(error: unknown): boolean {
  return codeOf(error) === 'DATABASE_TRANSACTION_CONFLICT'
}

/**
 * The transaction is no more, because it expired or a conflict ended it. Nothing of it was kept, unless it ended in
 * its commit: then the work, which begins by looking for its request key, finds what it did.
 */
export function isGone(error: unknown): boolean {
  return codeOf(error) === 'DATABASE_TRANSACTION_FAIL' && messageOf(error).includes('TransactionNotExist')
}
