/** A BSON ObjectId. `toString` is what mingo compares by. */
export class ObjectId {
  constructor(readonly hex: string) {}
  toString(): string {
    return this.hex
  }
}

/** BSON binary data; two are equal when subtype and bytes are. */
export class Binary {
  constructor(
    readonly base64: string,
    readonly subType: string,
  ) {}
  toString(): string {
    return `${this.subType}:${this.base64}`
  }
}

export type Value =
  | null
  | undefined
  | boolean
  | number
  | string
  | Date
  | RegExp
  | ObjectId
  | Binary
  | Value[]
  | { [field: string]: Value }

/** A stored document as JavaScript values. */
export type Document = { [field: string]: Value }

/** True for a plain embedded document: not an array, date, pattern, id or binary. */
export function isDocument(value: unknown): value is Document {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Date) &&
    !(value instanceof RegExp) &&
    !(value instanceof ObjectId) &&
    !(value instanceof Binary)
  )
}

/** True for a document whose first field is an operator such as `$gt`. */
export function isOperatorDocument(value: unknown): value is Document {
  if (!isDocument(value)) return false
  for (const field in value) return field.startsWith('$')
  return false
}
