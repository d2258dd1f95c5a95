import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CollectionDefinition } from '../../core/record/collection'
import type { Documents } from '../../local/documents/documents'
import { openDocuments } from '../../local/documents/open-documents'
import { answerDatabaseAction } from '../../local/gateway/database-actions'

type Sdk = typeof import('@cloudbase/node-sdk')
export type Db = ReturnType<ReturnType<Sdk['init']>['database']>

export type Gateway = {
  /** The real SDK's database, talking to the gateway over HTTP. */
  db: Db
  documents: Documents
  /** A request as it is on the wire, for what the SDK itself would not send. */
  post(body: Record<string, unknown>): Promise<Record<string, unknown>>
  /** `now` dates what is stored, `ticks` (ms) counts the age of a transaction; both stand still unless moved. */
  clock: { now: number; ticks: number }
  file: string
  /** Closes and opens the file again with other collections. */
  reopen(collections: readonly CollectionDefinition[]): Promise<void>
  close(): Promise<void>
}

/** Serves documents as the cloud's endpoint does and points the real SDK there. */
export function serveDocuments(documents: () => Documents, port = 0): Promise<Server> {
  let requests = 0
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const body = JSON.parse(Buffer.concat(chunks).toString()) as Record<string, unknown>
    const requestId = `request-${++requests}`
    const answer = await answerDatabaseAction(documents(), body).catch((error: Error) => ({
      code: 'INTERNAL',
      message: error.stack,
    }))
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify({ ...answer, requestId }))
  })
  return new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve(server)))
}

/** The SDK reads these when it is first required. */
export function sdkAt(port: number): Db {
  Object.assign(process.env, {
    TENCENTCLOUD: 'true',
    SILENCE: 'true',
    TENCENTCLOUD_SECRETID: 'x',
    TENCENTCLOUD_SECRETKEY: 'y',
    TCB_CONTEXT_CNFG: JSON.stringify({
      URL: `http://127.0.0.1:${port}/admin`,
    }),
  })
  const sdk = createRequire(import.meta.url)('@cloudbase/node-sdk') as Sdk
  return sdk.init({ env: 'local' }).database()
}

/** A fresh database behind a gateway on a free port. */
export async function openGateway(collections: readonly CollectionDefinition[]): Promise<Gateway> {
  const directory = mkdtempSync(join(tmpdir(), 'documents-'))
  const file = join(directory, 'documents.db')
  const clock = { now: Date.UTC(2026, 6, 1), ticks: 0 }
  const open = (declared: readonly CollectionDefinition[]) =>
    openDocuments({ file, collections: declared, now: () => clock.now, ticks: () => clock.ticks })
  let documents = await open(collections)
  const server = await serveDocuments(() => documents)
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/admin`
  return {
    db: sdkAt((server.address() as AddressInfo).port),
    get documents() {
      return documents
    },
    clock,
    file,
    async post(body) {
      const response = await fetch(url, { method: 'POST', body: JSON.stringify(body) })
      return (await response.json()) as Record<string, unknown>
    },
    async reopen(declared) {
      await documents.close()
      documents = await open(declared)
    },
    async close() {
      server.closeAllConnections()
      server.close()
      await documents.close()
      rmSync(directory, { recursive: true, force: true })
    },
  }
}
