/** `npm run cloud -- --port N --data DIR`: the local cloud alone and empty, for any program that uses the SDK. */
import { parseArgs } from 'node:util'
import { openLocalCloud } from './open-local-cloud'

const usage = 'usage: npm run cloud -- [--port 7400] [--data .local-cloud]'

const { port, dataDirectory } = readArguments()
// The cloud's functions run in UTC.
process.env.TZ = 'UTC'

const cloud = await openLocalCloud({
  port,
  dataDirectory,
  functionsDirectory: null,
  webDirectory: null,
  personas: [],
  functionVariables: {},
  ...(process.env.LOG ? { log: (line: string) => process.stderr.write(`${line}\n`) } : {}),
}).catch((error: NodeJS.ErrnoException) => {
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

process.stdout.write(`local cloud ready on ${cloud.address}/admin\n`)

function readArguments(): { port: number; dataDirectory: string } {
  try {
    const options = {
      port: { type: 'string', default: '7400' },
      data: { type: 'string', default: '.local-cloud' },
    } as const
    const { values } = parseArgs({ options })
    const port = Number(values.port)
    if (!/^\d{1,5}$/.test(values.port) || port > 65_535) throw new Error(`--port ${values.port} is no port`)
    if (values.data === '') throw new Error('--data is empty')
    return { port, dataDirectory: values.data }
  } catch (error) {
    process.stderr.write(`bad_arguments: ${(error as Error).message}\n${usage}\n`)
    process.exit(2)
  }
}
