import { EJSON } from 'bson'

const batch = 1000

/** Inserts documents through the gateway's own wire protocol, a thousand a request. */
export async function insertAll(
  address: string,
  collectionName: string,
  documents: readonly object[],
): Promise<void> {
  for (let from = 0; from < documents.length; from += batch) {
    const data = documents
      .slice(from, from + batch)
      .map((document) => EJSON.stringify(document, undefined, undefined, { relaxed: false }))
    const response = await fetch(`${address}/admin`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ action: 'database.insertDocument', collectionName, data }),
    })
    const answer = (await response.json()) as { code?: string; message?: string }
    if (!response.ok || answer.code !== undefined) {
      throw new Error(`could not insert into ${collectionName}: ${answer.code} ${answer.message}`)
    }
  }
}
