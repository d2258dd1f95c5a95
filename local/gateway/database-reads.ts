import { invalidParameter } from '../documents/cloud-error'
import type { Documents } from '../documents/documents'
import { parseEjsonDocument } from '../documents/ejson'
import type { Sort } from '../documents/sort'
import {
  ejsonParameter,
  type Parameters,
  textParameter,
  transactionOf,
  wholeParameter,
} from './database-parameters'

/** Rows of a query without a limit, and the most that any query gives (platform rule; the SDK caps there too). */
const DEFAULT_ROWS = 100
const MOST_ROWS = 1_000

/** `database.getDocument` */
export async function find(documents: Documents, parameters: Parameters): Promise<Record<string, unknown>> {
  const query = {
    collection: textParameter(parameters, 'collectionName'),
    filter: ejsonParameter(parameters, 'query'),
    sort: sortOf(ejsonParameter(parameters, 'order')),
    skip: wholeParameter(parameters, 'offset', 0),
    limit: Math.min(wholeParameter(parameters, 'limit', DEFAULT_ROWS) || DEFAULT_ROWS, MOST_ROWS),
    projection: parameters.projection === undefined ? undefined : ejsonParameter(parameters, 'projection'),
  }
  return { data: { list: await documents.find(query, transactionOf(parameters)) } }
}

function sortOf(order: string): Sort {
  return Object.entries(parseEjsonDocument(order, 0)).map(([field, direction]) => {
    if (direction !== 1 && direction !== -1) throw invalidParameter('order value must be 1 or -1')
    return [field, direction]
  })
}

/** `database.calculateDocument` */
export async function count(documents: Documents, parameters: Parameters): Promise<Record<string, unknown>> {
  const total = await documents.count(
    textParameter(parameters, 'collectionName'),
    ejsonParameter(parameters, 'query'),
  )
  return { data: { total } }
}

/** `database.aggregateDocuments` */
export async function list(documents: Documents, parameters: Parameters): Promise<Record<string, unknown>> {
  const { stages } = parameters
  if (!Array.isArray(stages)) throw invalidParameter('stages must be an array')
  const pipeline = stages.map(({ stageKey, stageValue }) => `{${JSON.stringify(stageKey)}:${stageValue}}`)
  return { data: { list: await documents.aggregate(textParameter(parameters, 'collectionName'), pipeline) } }
}
