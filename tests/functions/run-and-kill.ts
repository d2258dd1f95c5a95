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

type Sent = { name: string; input: object; requestKey: string }
type Started = { address: string; signedIn: { token: string; session: string }[] }

/** Sends requests of a person to the staff door at an instant, all at once, to a cloud of its own on the data, and kills it by SIGKILL once something has happened. */
export async function sendAndKill(
  directory: string,
  { persona, instant, requests }: { persona: string; instant: string; requests: readonly Sent[] },
  happened: (count: (collection: string) => Promise<number>) => Promise<boolean>,
): Promise<void> {
  const program = fileURLToPath(new URL('./crashing-cloud.ts', import.meta.url))
  const cloud = fork(program, [directory], { execArgv: ['--import', 'tsx'] })
  try {
    const [{ address, signedIn }] = (await once(cloud, 'message')) as [Started]
    const { token, session } = signedIn[Number(persona.slice(1))]!
    const gone = once(cloud, 'exit')
    const post = (path: string, body: object, headers: object = {}) =>
      fetch(`${address}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
      }).catch(() => null)
    await post('/local/clock', { setTo: instant })
    const database = sdkFor({ address }).database()
    const count = async (collection: string) => (await database.collection(collection).count()).total ?? 0
    const authorization = `Bearer ${token}`
    const sent = requests.map((each) => post('/v1/functions/staff', { ...each, session }, { authorization }))
    let answered = false
    const all = Promise.all(sent).then(() => {
      answered = true
    })
    while (!(await happened(count)) && !answered) await new Promise((resolve) => setImmediate(resolve))
    cloud.kill('SIGKILL')
    await Promise.all([gone, all])
  } finally {
    cloud.kill('SIGKILL')
  }
}
