import { getHeapStatistics } from 'node:v8'
import { parentPort, workerData } from 'node:worker_threads'
import { CloudError, requestFailed } from './cloud-error'
import { Connection } from './connection'
import { type ReadTask, runReadTask } from './read-task'

/** What the reader thread is started with; `stop` is shared and becomes 1 when the database closes. */
export type ReaderStart = { file: string; stop: Int32Array; heapMegabytes: number; patience: number }

/** What the reader thread answers: a result, or an error of the cloud by its code and message. */
export type ReadAnswer = { result: string[] | number } | { code: string; message: string }

const { file, stop, heapMegabytes, patience } = workerData as ReaderStart
const connection = Connection.forReading(file)
let deadline = 0

// A thread that is terminated inside libsql takes the whole process with it, so it ends its reads itself.
connection.beforePage = () => {
  if (Atomics.load(stop, 0) === 1) throw requestFailed('the database is closed')
  if (Date.now() > deadline) throw requestFailed('operation exceeded time limit')
  if (getHeapStatistics().used_heap_size > heapMegabytes * 2 ** 20)
    throw requestFailed('the query needs more memory than the local database allows')
}

parentPort?.on('message', (task: ReadTask) => {
  deadline = Date.now() + patience
  parentPort?.postMessage(answer(task))
})

function answer(task: ReadTask): ReadAnswer {
  // One snapshot for the whole read: its pages must not straddle a commit.
  connection.run('BEGIN', [])
  try {
    return { result: runReadTask(connection, task) }
  } catch (error) {
    if (error instanceof CloudError) return { code: error.code, message: error.message }
    throw error
  } finally {
    connection.run('COMMIT', [])
  }
}
