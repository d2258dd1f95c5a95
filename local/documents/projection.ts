import { Query } from 'mingo/query'
import { requestFailed } from './cloud-error'
import { canonicalEjson, parseEjsonDocument } from './ejson'
import { evaluating, mingoOptions } from './mingo-operators'
import { type Document, isDocument, type Value } from './values'

/**
 * Reduces documents to the fields asked for.
 * @throws CloudError when fields are both included and excluded, as MongoDB does
 */
export function project(texts: readonly string[], projection: Document): string[] {
  checkProjection(projection)
  const documents = texts.map((text) => parseEjsonDocument(text, 0))
  const projected = evaluating(() =>
    new Query({}, mingoOptions).find<Document>(documents, projection as never).all(),
  )
  return projected.map((document) => canonicalEjson(document))
}

function checkProjection(projection: Document): void {
  let including: boolean | undefined
  for (const [field, value] of Object.entries(projection)) {
    if (field === '_id' || isShaping(value)) continue
    if (typeof value !== 'number' && typeof value !== 'boolean') continue
    const includes = Boolean(value)
    if (including !== undefined && including !== includes)
      throw requestFailed(
        includes
          ? `Cannot do inclusion on field ${field} in exclusion projection`
          : `Cannot do exclusion on field ${field} in inclusion projection`,
      )
    including = includes
  }
}

/** `$slice` and `$elemMatch` shape an array and decide nothing about the other fields. */
function isShaping(value: Value): boolean {
  return isDocument(value)
}
