import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { sdkFor } from '../local-cloud/sdk'

/** The cloud is killed as soon as so many documents of a collection fit. */
export type Kill = { collection: string; where: Record<string, unknown>; count: number }

/** Runs the clock at an instant in a cloud of its own on the data, twice at once, and kills it by SIGKILL. */
export async function runAndKill(
  directory: string,
  { collection, where, count }: Kill,
  instant: string,
): Promise<void> {
  const program = fileURLToPath(new URL('./crashing-cloud.ts', import.meta.url))
  const cloud = fork(program, [directory], { execArgv: ['--import', 'tsx'] })
  try {
    await killAt(cloud, { collection, where, count }, instant)
  } finally {
    cloud.kill('SIGKILL')
  }
}

async function killAt(
  cloud: ChildProcess,
  { collection, where, count }: Kill,
  instant: string,
): Promise<void> {
  const [{ address }] = (await once(cloud, 'message')) as [{ address: string }]
  const gone = once(cloud, 'exit')
  const found = sdkFor({ address }).database().collection(collection).where(where)
  const run = () => fetch(`${address}/local/timers/clock`, { method: 'POST' }).catch(() => null)
  const moved = fetch(`${address}/local/clock`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ setTo: instant }),
  }).catch(() => null)
  const runs = [moved, run(), run()]
  while (((await found.count()).total ?? 0) < count);
  cloud.kill('SIGKILL')
  await Promise.all([gone, ...runs])
}
