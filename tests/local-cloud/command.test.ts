import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { readInvitationCode } from '../../core/access/invitation-code'
import { privacyNoticeVersion } from '../../core/access/privacy-notice'
import { temporaryDirectory } from './fixture-cloud'
import { sdkFor } from './sdk'

const command = fileURLToPath(new URL('../../local/cloud.ts', import.meta.url))

function start(...options: string[]) {
  const child = spawn(process.execPath, ['--import', 'tsx', command, ...options], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  const output = { stdout: '', stderr: '' }
  child.stdout.on('data', (chunk) => {
    output.stdout += chunk
  })
  child.stderr.on('data', (chunk) => {
    output.stderr += chunk
  })
  return { child, output, closed: once(child, 'close') as Promise<[number]> }
}

async function ready({ child, output }: { child: ChildProcess; output: { stdout: string; stderr: string } }) {
  while (!output.stdout.includes('\n'))
    await Promise.race([once(child.stdout!, 'data'), once(child, 'close')])
  const [, address] = /^local cloud ready on (http:\/\/127\.0\.0\.1:\d+)\/admin\n$/.exec(output.stdout) ?? []
  if (address === undefined) throw new Error(`not ready: ${output.stdout}${output.stderr}`)
  return address
}

test.each(['SIGTERM', 'SIGINT'] as const)(
  'one ready line, an empty cloud for any SDK program, and a clean end on %s',
  async (signal) => {
    const cloud = start('--port', '0', '--data', temporaryDirectory())
    const app = sdkFor({ address: await ready(cloud) } as never)
    await app.database().createCollection('notes')
    await app.database().collection('notes').doc('a').set({ text: '你好' })
    const { data } = await app.database().collection('notes').doc('a').get()
    expect(data).toMatchObject([{ _id: 'a', text: '你好' }])
    const { fileID } = await app.uploadFile({ cloudPath: 'a.txt', fileContent: Buffer.from('a') })
    expect(String((await app.downloadFile({ fileID })).fileContent)).toBe('a')
    await expect(app.callFunction({ name: 'resident', data: {} })).rejects.toMatchObject({
      code: 'FUNCTION_NOT_FOUND',
    })
    cloud.child.kill(signal)
    expect((await cloud.closed)[0]).toBe(0)
    expect(cloud.output.stdout.split('\n')).toHaveLength(2)
    expect(cloud.output.stderr).toBe('')
  },
)

test('what was written is there after a restart', async () => {
  const data = temporaryDirectory()
  const first = start('--port', '0', '--data', data)
  const notes = async (address: string) => sdkFor({ address } as never).database()
  const database = await notes(await ready(first))
  await database.createCollection('notes')
  await database.collection('notes').add({ _id: 'kept', n: 1 })
  first.child.kill('SIGKILL')
  await first.closed
  const second = start('--port', '0', '--data', data)
  const again = await notes(await ready(second))
  expect((await again.collection('notes').doc('kept').get()).data).toMatchObject([{ _id: 'kept', n: 1 }])
})

test.each([
  ['an unknown option', ['--prot', '1']],
  ['a port that is none', ['--port', 'x']],
  ['a port out of range', ['--port', '65536']],
  ['an empty directory', ['--data', '']],
  ['a stray word', ['go']],
])('%s ends with 2 and says why', async (_, options) => {
  const cloud = start(...options)
  expect((await cloud.closed)[0]).toBe(2)
  expect(cloud.output).toMatchObject({
    stdout: '',
    stderr: expect.stringMatching(/^bad_arguments: .+\nusage: /),
  })
})

test('a taken port ends with 1 and says which', async () => {
  const taken = createServer()
  onTestFinished(() => {
    taken.close()
  })
  taken.listen(0, '127.0.0.1')
  await once(taken, 'listening')
  const { port } = taken.address() as { port: number }
  const cloud = start('--port', String(port), '--data', temporaryDirectory())
  expect((await cloud.closed)[0]).toBe(1)
  expect(cloud.output).toMatchObject({ stdout: '', stderr: `port_in_use: 127.0.0.1:${port}\n` })
})

test('a data directory serves one cloud at a time', async () => {
  const data = temporaryDirectory()
  const first = start('--port', '0', '--data', data)
  await ready(first)
  const second = start('--port', '0', '--data', data)
  expect((await second.closed)[0]).toBe(1)
  expect(second.output.stderr).toContain('data_directory_in_use')
})

test('the README names every variable that `npm start` and `npm run reset` go by', () => {
  const read = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8')
  const sources = read('local/start.ts') + read('local/reset.ts')
  // The time zone is set there, not asked for.
  const names = new Set([...sources.matchAll(/process\.env\.(\w+)/g)].map(([, name]) => name))
  names.delete('TZ')
  expect([...names].sort()).toEqual(['DATA', 'LOG', 'PORT'])
  for (const name of names) expect(read('README.md')).toContain(`\`${name}`)
})

test('with --app it serves a city before its first account, and prints the code that makes it', async () => {
  const data = temporaryDirectory()
  const cloud = start('--port', '0', '--data', data, '--app')
  while (!cloud.output.stdout.includes('deploy code'))
    await Promise.race([once(cloud.child.stdout!, 'data'), cloud.closed])
  const address = /http:\/\/127\.0\.0\.1:\d+/.exec(cloud.output.stdout)?.[0]
  const code = readInvitationCode(/deploy code {3}([0-9A-Z ]+?) {2}/.exec(cloud.output.stdout)?.[1] ?? '')
  const post = async (path: string, body: object, token = '') => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` }
    const response = await fetch(`${address}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
    return response.json()
  }
  const signedIn = (await post('/local/sign-in', { persona: 'bureau-1' })) as {
    data: { accessToken: string; session: string }
  }
  const { accessToken, session } = signedIn.data
  const call = (name: string, input: object) =>
    post('/v1/functions/resident', { name, input, session, requestKey: `first-account-${name}` }, accessToken)
  await call('giveConsent', { version: privacyNoticeVersion, ofAge: true })
  expect(await call('claimCity', { code })).toMatchObject({ ok: true, data: { role: 'bureau' } })
  cloud.child.kill('SIGTERM')
  expect((await cloud.closed)[0]).toBe(0)
})
