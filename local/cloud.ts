/**
 * `npm run cloud -- --port N --data DIR`: the local cloud alone and empty, for any program that uses the SDK. With `--app`
 * it serves the built functions and the browser build as well: a city from its first account on.
 */
import { parseArgs } from 'node:util'
import { formatInvitationCode } from '../core/access/invitation-code'
import { openEmptyCity } from './open-empty-city'
import { type LocalCloud, openLocalCloud } from './open-local-cloud'

const usage = 'usage: npm run cloud -- [--port 7400] [--data .local-cloud] [--app]'

const { port, dataDirectory, app } = readArguments()
// The cloud's functions run in UTC.
process.env.TZ = 'UTC'

const log = process.env.LOG ? { log: (line: string) => process.stderr.write(`${line}\n`) } : {}
const { cloud, lines } = await (app ? openApp() : openAlone()).catch((error: NodeJS.ErrnoException) => {
  const name =
    error.code === 'EADDRINUSE' ? `port_in_use: 127.0.0.1:${port}` : `cloud_not_opened: ${error.message}`
  process.stderr.write(`${name}\n`)
  process.exit(1)
})

let closing = false
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, async () => {
    if (closing) return
    closing = true
    await cloud.close()
    process.exit(0)
  })
}

process.stdout.write(
  `local cloud ready on ${cloud.address}/admin\n${lines.map((line) => `${line}\n`).join('')}`,
)

type Opened = { cloud: LocalCloud; lines: string[] }

async function openAlone(): Promise<Opened> {
  const opened = await openLocalCloud({
    port,
    dataDirectory,
    functionsDirectory: null,
    webDirectory: null,
    personas: [],
    functionVariables: {},
    ...log,
  })
  return { cloud: opened, lines: [] }
}

async function openApp(): Promise<Opened> {
  const functionsDirectory = 'dist/functions'
  const webDirectory = 'dist/h5'
  const opened = await openEmptyCity({ port, dataDirectory, functionsDirectory, webDirectory, ...log })
  const lines = [
    `  open          ${opened.cloud.address}`,
    `  sign in as    ${opened.cloud.address}/local/personas   (also moves the clock)`,
    `  deploy code   ${formatInvitationCode(opened.deployCode)}   (我的, 接受邀请: makes the city's first account)`,
  ]
  return { cloud: opened.cloud, lines }
}

function readArguments(): { port: number; dataDirectory: string; app: boolean } {
  try {
    const options = {
      port: { type: 'string', default: '7400' },
      data: { type: 'string', default: '.local-cloud' },
      app: { type: 'boolean', default: false },
    } as const
    const { values } = parseArgs({ options })
    const port = Number(values.port)
    if (!/^\d{1,5}$/.test(values.port) || port > 65_535) throw new Error(`--port ${values.port} is no port`)
    if (values.data === '') throw new Error('--data is empty')
    return { port, dataDirectory: values.data, app: values.app }
  } catch (error) {
    process.stderr.write(`bad_arguments: ${(error as Error).message}\n${usage}\n`)
    process.exit(2)
  }
}
