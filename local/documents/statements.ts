import { randomBytes } from 'node:crypto'
import { requestFailed } from './cloud-error'
import { canonicalEjson } from './ejson'
import { collectionNamed, type Engine } from './engine'
import { compileFilter } from './filter'
import { checkDepth, checkStorable } from './storable'
import { applyUpdate, checkUpdate } from './update-document'
import { type Document, isOperatorDocument, type Value } from './values'
import type { Write, WriteScope } from './write'

export type Modification = {
  collection: string
  filter: Document
  data: Document
  multi: boolean
  merge: boolean
  upsert: boolean
}

export type Modified = { updated: number; upsertId: Value; documents: string[] }

/** An id as the cloud makes them: 32 hexadecimal digits, a string. */
function generatedId(): string {
  return randomBytes(16).toString('hex')
}

/** Inserts documents in order and gives their ids; one that fails leaves those before it stored. */
export function insert(
  engine: Engine,
  scope: WriteScope,
  { collection, documents }: { collection: string; documents: readonly Document[] },
): Value[] {
  const stored = collectionNamed(engine, collection)
  const complete = documents.map(completeDocument)
  scope.write(
    stored,
    complete.map((after) => ({ after })),
  )
  return complete.map((document) => document._id)
}

function completeDocument(document: Document): Document {
  checkDepth(document)
  checkStorable(document, '')
  const { _id = generatedId(), ...fields } = document
  return { _id, ...fields }
}

/**
 * Updates, replaces (`merge` false) or upserts what a filter matches.
 * `updated` counts documents that changed: an update that changes nothing counts 0, as in the cloud.
 */
export function modify(engine: Engine, scope: WriteScope, modification: Modification): Modified {
  const { collection, filter, multi, upsert } = modification
  const stored = collectionNamed(engine, collection)
  compileFilter(filter)
  const change = changer(modification, engine.now())
  const targets = scope.targets(stored, { filter, multi })
  const writes: Write[] = []
  const documents: string[] = []
  for (const before of targets) {
    const after = change(before.document, false)
    checkDepth(after)
    const text = canonicalEjson(after)
    documents.push(text)
    if (text !== before.text) writes.push({ before, after })
  }
  scope.write(stored, writes)
  if (targets.length > 0 || !upsert) return { updated: writes.length, upsertId: null, documents }
  const after = completeDocument(change(equalities(filter), true))
  scope.write(stored, [{ after }])
  return { updated: 0, upsertId: after._id, documents: [canonicalEjson(after)] }
}

function changer(
  { data, merge }: Modification,
  now: number,
): (document: Document, inserting: boolean) => Document {
  if (merge) {
    const update = checkUpdate(data)
    return (document, inserting) => applyUpdate(document, update, { now, inserting })
  }
  const replacement: Document = data
  if (isOperatorDocument(data)) throw requestFailed('the replace document must not contain update operators')
  checkStorable(replacement, '')
  return ({ _id }) => (_id === undefined ? replacement : { _id, ...replacement })
}

/** The fields an upsert takes over from its filter. */
function equalities(filter: Document): Document {
  const document: Document = {}
  for (const [field, condition] of Object.entries(filter)) {
    if (field.startsWith('$') || field.includes('.')) continue
    if (!isOperatorDocument(condition)) document[field] = condition
    else if (condition.$eq !== undefined) document[field] = condition.$eq
  }
  return document
}

/** Removes what a filter matches, all or the first; gives how many. */
export function remove(
  engine: Engine,
  scope: WriteScope,
  { collection, filter, multi }: { collection: string; filter: Document; multi: boolean },
): number {
  const stored = collectionNamed(engine, collection)
  compileFilter(filter)
  const writes = scope.targets(stored, { filter, multi }).map((before) => ({ before }))
  scope.write(stored, writes)
  return writes.length
}
