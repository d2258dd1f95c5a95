import { CloudError, invalidParameter } from '../documents/cloud-error'
import type { Documents } from '../documents/documents'
import { type Parameters, textParameter } from './database-parameters'
import { count, find, list } from './database-reads'
import { insert, modify, modifyAndReturn, remove } from './database-writes'

type Action = (documents: Documents, parameters: Parameters) => Promise<Record<string, unknown>>

const actions: Record<string, Action> = {
  'database.getDocument': find,
  'database.calculateDocument': count,
  'database.aggregateDocuments': list,
  'database.insertDocument': insert,
  'database.modifyDocument': modify,
  'database.modifyAndReturnDoc': modifyAndReturn,
  'database.removeDocument': remove,
  'database.addCollection': async (documents, parameters) => {
    await documents.addCollection(textParameter(parameters, 'collectionName'))
    return { data: {} }
  },
  'database.startTransaction': async (documents) => ({
    data: {},
    transactionId: documents.startTransaction(),
  }),
  'database.commitTransaction': async (documents, parameters) => {
    await documents.commitTransaction(textParameter(parameters, 'transactionId'))
    return { data: {} }
  },
  'database.abortTransaction': async (documents, parameters) => {
    documents.abortTransaction(textParameter(parameters, 'transactionId'))
    return { data: {} }
  },
}

/**
 * Answers one `database.*` request of the SDK: the JSON body it sent in, the JSON body it expects out
 * (without requestId). A refusal is an answer `{ code, message }`; only faults of this program throw.
 */
export async function answerDatabaseAction(
  documents: Documents,
  request: Record<string, unknown>,
): Promise<Record<string, unknown>> {
  try {
    const action = actions[String(request.action)]
    if (!action) throw invalidParameter(`unknown action ${String(request.action)}`)
    return await action(documents, request)
  } catch (error) {
    if (error instanceof CloudError) return { code: error.code, message: error.message }
    throw error
  }
}
