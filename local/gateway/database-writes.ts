import { invalidParameter } from '../documents/cloud-error'
import type { Documents } from '../documents/documents'
import { canonicalEjson } from '../documents/ejson'
import type { Value } from '../documents/values'
import { ejsonParameter, type Parameters, textParameter, transactionOf } from './database-parameters'

/** An id as it travels in JSON: strings and numbers as they are, anything else as EJSON. */
function plainId(id: Value): unknown {
  return typeof id === 'object' && id !== null ? JSON.parse(canonicalEjson(id)) : id
}

/** `database.insertDocument` */
export async function insert(documents: Documents, parameters: Parameters): Promise<Record<string, unknown>> {
  const { data } = parameters
  if (!Array.isArray(data) || data.length === 0) throw invalidParameter('data must be a non-empty array')
  const texts = data.map((item) => (typeof item === 'string' ? item : JSON.stringify(item)))
  const ids = await documents.insert(
    textParameter(parameters, 'collectionName'),
    texts,
    transactionOf(parameters),
  )
  return { data: { insertedIds: ids.map(plainId) } }
}

function modification(parameters: Parameters, fixed: { multi?: boolean; merge?: boolean; upsert?: boolean }) {
  return {
    collection: textParameter(parameters, 'collectionName'),
    filter: ejsonParameter(parameters, 'query'),
    data: ejsonParameter(parameters, 'data'),
    multi: fixed.multi ?? parameters.multi === true,
    merge: fixed.merge ?? parameters.merge !== false,
    upsert: fixed.upsert ?? parameters.upsert === true,
  }
}

/** `database.modifyDocument` */
export async function modify(documents: Documents, parameters: Parameters): Promise<Record<string, unknown>> {
  const { updated, upsertId } = await documents.modify(
    modification(parameters, {}),
    transactionOf(parameters),
  )
  return { data: { updated, upsert_id: plainId(upsertId) } }
}

/** `database.modifyAndReturnDoc`: the first match after the update, or null. */
export async function modifyAndReturn(
  documents: Documents,
  parameters: Parameters,
): Promise<Record<string, unknown>> {
  const one = modification(parameters, { multi: false, merge: true, upsert: false })
  const { updated, documents: after } = await documents.modify(one, transactionOf(parameters))
  return { data: { updated, doc: after[0] ?? null } }
}

/** `database.removeDocument` */
export async function remove(documents: Documents, parameters: Parameters): Promise<Record<string, unknown>> {
  const removal = {
    collection: textParameter(parameters, 'collectionName'),
    filter: ejsonParameter(parameters, 'query'),
    multi: parameters.multi === true,
  }
  return { data: { deleted: await documents.remove(removal, transactionOf(parameters)) } }
}
