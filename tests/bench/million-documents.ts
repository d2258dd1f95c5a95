import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { insertAll } from '../../local/demo-city/insert-all'
import { figure, timed } from './measure'

const documents = 1_000_000
const chunk = 50_000

/** The local cloud with a million answers on its disk: loading, start, memory, and an indexed page of them. */
export async function benchMillion(): Promise<string[]> {
  const directory = mkdtempSync(join(tmpdir(), 'million-'))
  try {
    const loading = await startCloud(directory)
    const load = await timed(async () => {
      for (let from = 0; from < documents; from += chunk) {
        await insertAll(
          loading.address,
          'answers',
          Array.from({ length: chunk }, (_, index) => answerOf(from + index)),
        )
      }
    })
    const loadedMemory = memoryOf(loading.process)
    await stop(loading.process)
    const start = await timed(() => startCloud(directory))
    const { address, process } = start.result
    const page = await timed(() => readPage(address))
    const memory = memoryOf(process)
    await stop(process)
    const size = statSync(join(directory, 'documents.sqlite')).size / 1_048_576
    return [
      `${documents} answers inserted at ${figure(documents / (load.milliseconds / 1000))}/s; file ${figure(size)} MB, memory then ${figure(loadedMemory)} MB`,
      `start ${figure(start.milliseconds / 1000)} s (process included), 1,000 answers by an index ${figure(page.milliseconds)} ms, memory ${figure(memory)} MB`,
    ]
  } finally {
    rmSync(directory, { recursive: true, force: true })
  }
}

type Running = { process: ChildProcess; address: string }

async function startCloud(directory: string): Promise<Running> {
  const args = ['--import', 'tsx', 'local/cloud.ts', '--port', '0', '--data', directory]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string]
  const [address] = /http:\/\/127\.0\.0\.1:\d+/.exec(line) ?? []
  if (address === undefined) throw new Error(`no ready line: ${line}`)
  return { process: child, address }
}

async function stop(child: ChildProcess): Promise<void> {
  child.kill('SIGTERM')
  await once(child, 'exit')
}

/** Resident megabytes of another process, as Linux states them. */
function memoryOf(child: ChildProcess): number {
  const status = readFileSync(`/proc/${child.pid}/status`, 'utf8')
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024
}

async function readPage(address: string): Promise<void> {
  const response = await fetch(`${address}/admin`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      action: 'database.getDocument',
      collectionName: 'answers',
      query: JSON.stringify({ period: '2026H2', compound: 'C500' }),
      queryType: 'WHERE',
      limit: 1000,
    }),
  })
  const { data } = (await response.json()) as { data: { list: string[] } }
  if (data.list.length !== 1000) throw new Error(`a page of ${data.list.length}`)
}

function answerOf(index: number): object {
  return {
    _id: `answer-${String(index).padStart(9, '0')}`,
    period: '2026H2',
    compound: `C${index % 1000}`,
    building: '01',
    revisions: [
      {
        id: `r${index}`,
        hour: '2026-11-05T00:00:00.000Z',
        recordedIn: '2026-11-05T00:00:00.000Z',
        channel: 'self',
        means: 'app',
        author: 'a'.repeat(64),
        content: {
          residentKind: 'owner',
          overall: (index % 5) + 1,
          dimensions: { cleaning: 4 },
          reasons: [],
          text: '',
        },
        text: 'none',
      },
    ],
    excludedBy: null,
    requestKeys: [],
  }
}
