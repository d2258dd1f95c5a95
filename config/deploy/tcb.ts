import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Credentials } from './credentials'

type Upload = { name: string; environmentId: string; directory: string; credentials: Credentials }

/**
 * Deploys one function with the platform's command line, by the cloudbaserc.json in `directory`. It ends with 0 on most
 * failures, so that an upload has to be read back. @throws Error when it ends otherwise
 */
export async function deployWithTcb({ name, environmentId, directory, credentials }: Upload): Promise<void> {
  const home = await homeFor(credentials)
  try {
    const command = ['fn', 'deploy', name, '--force', '--yes', '-e', environmentId]
    const child = spawn(process.execPath, [tcbFile(), ...command], {
      cwd: directory,
      env: environmentOf(home),
      stdio: ['ignore', 'inherit', 'inherit'],
    })
    const [code] = await once(child, 'close')
    if (code !== 0) throw new Error(`tcb fn deploy ${name} ended with ${code}`)
  } finally {
    await rm(home, { recursive: true, force: true })
  }
}

function tcbFile(): string {
  const cli = createRequire(import.meta.url).resolve('@cloudbase/cli/package.json')
  return join(dirname(cli), 'bin/tcb')
}

/**
 * A home of its own for one run. tcb 2.12 reads credentials from its file there and nowhere else: not from the
 * environment, and in the operator's own home it would find whoever signed in last, maybe of another account.
 */
async function homeFor(credentials: Credentials): Promise<string> {
  const home = await mkdtemp(join(tmpdir(), 'tcb-home-'))
  const settings = join(home, '.config', '.cloudbase')
  await mkdir(settings, { recursive: true, mode: 0o700 })
  await writeFile(join(settings, 'auth.json'), JSON.stringify({ credential: credentials }), { mode: 0o600 })
  return home
}

/** What tcb gets to see of our environment: never the function variables. */
function environmentOf(home: string): NodeJS.ProcessEnv {
  const passed = [
    'PATH',
    'LANG',
    'SystemRoot',
    'http_proxy',
    'https_proxy',
    'HTTP_PROXY',
    'HTTPS_PROXY',
    'TCB_REGION',
  ]
  const kept = passed.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]]))
  return {
    ...Object.fromEntries(kept),
    HOME: home,
    USERPROFILE: home,
    XDG_CONFIG_HOME: join(home, '.config'),
  }
}
