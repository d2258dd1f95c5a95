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
const staffDoor = '/v1/functions/staff'
type Started = { address: string; signedIn: { token: string; session: string }[] }

/** What can be seen of a cloud from outside while it works. */
type Seen = {
  /** How many documents a collection has. */
  count(collection: string): Promise<number>
  /** How often the functions have asked the cloud for something since the first request arrived. */
  steps(): number
}

/**
 * Sends requests of a person to the staff door at an instant, all at once, to a cloud of its own on the data, and kills it by SIGKILL once
 * something has happened. @throws Error where it has not been killed amid anything: everything was answered by then
 */
export async function sendAndKill(
  directory: string,
  { persona, instant, requests }: { persona: string; instant: string; requests: readonly Sent[] },
  happened: (seen: Seen) => Promise<boolean>,
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
      })
    await post('/local/clock', { setTo: instant })
    // What is due by then is done first, so that nobody but who is asked now asks for anything.
    await post('/local/timers/clock', {})
    const database = sdkFor({ address }).database()
    // What is counted here is asked of the cloud by the same path as the functions ask.
    let [asked, counted, hasArrived] = [0, 0, false]
    cloud.on('message', ({ asked: path }: { asked: string }) => {
      hasArrived ||= path === staffDoor
      if (hasArrived && path.startsWith('/admin')) asked += 1
    })
    const count = async (collection: string) => {
      counted += 1
      return (await database.collection(collection).count()).total ?? 0
    }
    const authorization = `Bearer ${token}`
    const answers: string[] = []
    const sent = requests.map(async (each) => {
      const answer = await post(staffDoor, { ...each, session }, { authorization }).catch(() => null)
      const text = await answer?.text().catch(() => null)
      if (text != null) answers.push(text)
    })
    const seen = { count, steps: () => asked - counted }
    while (answers.length < requests.length && !(await happened(seen)))
      await new Promise((resolve) => setImmediate(resolve))
    const underWay = requests.length - answers.length
    cloud.kill('SIGKILL')
    await Promise.all([gone, ...sent])
    if (underWay === 0) throw new Error(`everything was answered before the kill: ${answers.join(' ')}`)
  } finally {
    cloud.kill('SIGKILL')
  }
}
