import { Query } from 'mingo/query'
import { checkFilter } from './filter-check'
import { evaluating, mingoOptions } from './mingo-operators'
import type { Document } from './values'

/**
 * Checks a filter and makes it a predicate. The check is now, the compilation at the first document:
 * a filter that an index serves whole is never compiled.
 * @throws CloudError when the filter is not one the cloud accepts
 */
export function compileFilter(filter: Document): (document: Document) => boolean {
  checkFilter(filter)
  if (Object.keys(filter).length === 0) return () => true
  let query: Query | undefined
  return (document) =>
    evaluating(() => {
      query ??= new Query(filter, mingoOptions)
      return query.test(document)
    })
}
