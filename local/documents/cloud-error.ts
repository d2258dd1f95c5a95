/** An answer the cloud gives instead of data: `code` and `message` travel to the SDK as they are. */
export class CloudError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}

const closing = 'Please check your request, but if the problem cannot be solved, contact us.'

/** The database refused a statement; `detail` is MongoDB's own wording where it has one. */
export function requestFailed(detail: string): CloudError {
  return new CloudError('DATABASE_REQUEST_FAILED', `[FailedOperation] ${detail}. ${closing}`)
}

/** A request whose shape is wrong before any database looked at it. */
export function invalidParameter(detail: string): CloudError {
  return new CloudError('INVALID_PARAM', `[InvalidParameter] ${detail}. ${closing}`)
}

/** A thing MongoDB has and this machine's imitation has not: said, never passed over. */
export function notSupportedHere(thing: string): CloudError {
  return requestFailed(`${thing} is not supported by the local database`)
}

export function collectionNotExist(name: string): CloudError {
  return new CloudError(
    'DATABASE_COLLECTION_NOT_EXIST',
    `[ResourceNotFound] Db or Table not exist: ${name}. ${closing}`,
  )
}

export function collectionAlreadyExists(name: string): CloudError {
  return new CloudError(
    'DATABASE_COLLECTION_ALREADY_EXIST',
    `[ResourceExist] Table exist: ${name}. ${closing}`,
  )
}

/** `key` is the offending compound key as JSON. */
export function duplicateKey(collection: string, index: string, key: string): CloudError {
  const error = `E11000 duplicate key error collection: ${collection} index: ${index} dup key: ${key}`
  return requestFailed(`multiple write errors: [{write errors: [{${error}}]}, {<nil>}]`)
}

export function transactionConflict(): CloudError {
  return new CloudError(
    'DATABASE_TRANSACTION_CONFLICT',
    `[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. ${closing}`,
  )
}

export function transactionGone(): CloudError {
  return new CloudError(
    'DATABASE_TRANSACTION_FAIL',
    `[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, transaction must be commit or abort in 30 seconds. ${closing}`,
  )
}

/**
 * Not an answer of the cloud, which would run the scan and grow slow: here it is refused, so that a
 * missing index is found on a developer's machine.
 */
export function unindexedScan(collection: string, count: number, fields: readonly string[]): CloudError {
  const named = fields.length > 0 ? fields.join(', ') : '(none)'
  return new CloudError(
    'DATABASE_UNINDEXED_SCAN',
    `[UnindexedScan] collection ${collection} holds ${count} documents and no declared index serves the fields: ${named}`,
  )
}
