import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Connection } from '../../local/documents/connection'
import { type Db, sdkAt } from './sdk-on-gateway'

const CLIENTS = 24
const TALLIES = 8
const ROUNDS = 5
/** Acknowledged writes before a round's kill. */
const WRITES = 150

let directory: string
let gateway: ChildProcess | undefined

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'crash-'))
})
afterEach(() => {
  gateway?.kill('SIGKILL')
  rmSync(directory, { recursive: true, force: true })
})

async function start(port: number): Promise<number> {
  const program = fileURLToPath(new URL('./crashing-gateway.ts', import.meta.url))
  gateway = fork(program, [join(directory, 'documents.db'), String(port)], { execArgv: ['--import', 'tsx'] })
  const [address] = (await once(gateway, 'message')) as [AddressInfo]
  return address.port
}

async function writeInTransaction(db: Db, id: string, tally: string): Promise<void> {
  await db.runTransaction(async (tx: { collection: Db['collection'] }) => {
    const { data } = await tx.collection('tallies').doc(tally).get()
    await tx.collection('facts').doc(id).set({ tally })
    await tx
      .collection('tallies')
      .doc(tally)
      .set({ n: (data?.n ?? 0) + 1 })
  }, 100)
}

/** Writes with many clients until the gateway is killed; gives the ids whose write was acknowledged. */
async function writeUntilKilled(db: Db, round: number): Promise<string[]> {
  const acknowledged: string[] = []
  const client = async (number: number): Promise<void> => {
    for (let i = 0; ; i++) {
      const id = `${round}-${number}-${i}`
      if (i % 2 === 0) await db.collection('facts').add({ _id: id })
      else await writeInTransaction(db, id, `t${number % TALLIES}`)
      acknowledged.push(id)
      if (acknowledged.length === WRITES) gateway?.kill('SIGKILL')
    }
  }
  await Promise.allSettled(Array.from({ length: CLIENTS }, (_, number) => client(number)))
  return acknowledged
}

test('kill -9 under writing clients loses nothing acknowledged and tears no transaction', async () => {
  let port = await start(0)
  const db = sdkAt(port)
  const acknowledged: string[] = []
  for (let round = 0; round < ROUNDS; round++) {
    acknowledged.push(...(await writeUntilKilled(db, round)))
    port = await start(port)
    for (let from = 0; from < acknowledged.length; from += 1000) {
      const ids = acknowledged.slice(from, from + 1000)
      const present = await db
        .collection('facts')
        .where({ _id: db.command.in(ids) })
        .count()
      expect(present.total).toBe(ids.length)
    }
    for (let tally = 0; tally < TALLIES; tally++) {
      const counted = (
        await db
          .collection('facts')
          .where({ tally: `t${tally}` })
          .count()
      ).total
      expect((await db.collection('tallies').doc(`t${tally}`).get()).data[0]?.n ?? 0).toBe(counted)
    }
  }
  expect(acknowledged.length).toBeGreaterThanOrEqual(ROUNDS * WRITES)
  const walked = await db
    .collection('facts')
    .where({ _id: db.command.neq(null) })
    .count()
  expect((await db.collection('facts').count()).total).toBe(walked.total)
}, 180_000)

test('a commit is on disk before it is answered: write-ahead log, full synchronisation', () => {
  const connection = Connection.forWriting(join(directory, 'pragmas.db'))
  expect(connection.get('PRAGMA journal_mode', [])).toEqual(['wal'])
  expect(connection.get('PRAGMA synchronous', [])).toEqual([2])
  connection.close()
})
