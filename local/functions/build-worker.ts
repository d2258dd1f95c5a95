import { fileURLToPath } from 'node:url'
import { buildSync } from 'esbuild'

let code: string | undefined

/**
 * The worker's program as plain JavaScript, built once a process: functions then run in bare Node,
 * without the TypeScript loader that the local cloud itself runs under. Built synchronously,
 * because the asynchronous build leaves a child process behind.
 */
export function buildWorker(): string {
  code ??= buildSync({
    entryPoints: [fileURLToPath(new URL('./function-worker.ts', import.meta.url))],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    write: false,
  }).outputFiles[0]!.text
  return code
}
