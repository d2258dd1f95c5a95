import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { BuiltFunction } from '../../local/functions/function-manifest'
import { type LocalCloud, type LocalCloudOptions, openLocalCloud } from '../../local/open-local-cloud'
import type { Persona } from '../../local/personas/persona'

/** Where a fixture function finds the unmodified SDK. */
export const sdkPath = createRequire(import.meta.url).resolve('@cloudbase/node-sdk')

export const wang: Persona = {
  id: 'wang',
  title: '居民 王某',
  note: '已绑定 3 号楼',
  openid: 'openid-wang',
  accountId: 'a'.repeat(32),
}

export const li: Persona = {
  ...wang,
  id: 'li',
  title: '居民 <李>',
  openid: 'openid-li',
  accountId: 'b'.repeat(32),
}

export type FixtureFunction = { code: string } & Partial<Omit<BuiltFunction, 'name'>>

type Fixture = Omit<Partial<LocalCloudOptions>, 'functionsDirectory' | 'webDirectory'> & {
  /** CommonJS source by function name. */
  functions?: Record<string, FixtureFunction>
  /** Content by path of the browser build. */
  web?: Record<string, string>
}

/** A directory that is removed when the test has ended. */
export function temporaryDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'local-cloud-'))
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }))
  return directory
}

/** Opens a cloud on a free port with the given functions, and closes it when the test has ended. */
export async function openFixtureCloud(fixture: Fixture = {}): Promise<LocalCloud> {
  const { functions, web, ...options } = fixture
  const directory = temporaryDirectory()
  const cloud = await openLocalCloud({
    port: 0,
    dataDirectory: join(directory, 'data'),
    functionsDirectory: functions ? writeFunctions(join(directory, 'functions'), functions) : null,
    webDirectory: web ? writeFiles(join(directory, 'web'), web) : null,
    personas: [wang, li],
    functionVariables: {},
    ...options,
  })
  let closed = false
  const close = async () => {
    if (!closed) await cloud.close()
    closed = true
  }
  onTestFinished(close)
  return { ...cloud, close }
}

function writeFunctions(directory: string, functions: Record<string, FixtureFunction>): string {
  const built = Object.entries(functions).map(([name, { code: _, ...settings }]) => ({
    name,
    timeoutSeconds: 10,
    clientMayInvoke: true,
    triggers: [],
    httpPath: null,
    ...settings,
  }))
  const bundles = Object.entries(functions).map(([name, { code }]) => [`${name}/index.js`, code])
  return writeFiles(directory, {
    'functions.json': JSON.stringify({ functions: built }),
    ...Object.fromEntries(bundles),
  })
}

function writeFiles(directory: string, files: Record<string, string>): string {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, path)), { recursive: true })
    writeFileSync(join(directory, path), content)
  }
  return directory
}

/** Invokes a function as the browser (v1) or the executed mini-program (wx) does. */
export async function invoke(
  cloud: LocalCloud,
  name: string,
  { token, event = {}, channel = 'v1' }: { token?: string; event?: unknown; channel?: 'v1' | 'wx' } = {},
) {
  const response = await fetch(`${cloud.address}/${channel}/functions/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    body: typeof event === 'string' ? event : JSON.stringify(event),
  })
  return { status: response.status, body: await response.json() }
}

/** Sends JSON and reads JSON. */
export async function post(url: string, body: unknown, headers: Record<string, string> = {}) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
  return { status: response.status, body: await response.json() }
}
