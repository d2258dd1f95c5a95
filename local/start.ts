/** `npm start`: the local cloud with the demo city, and who to sign in as. */
import { formatSlipCode, slipLink } from '../core/place/slip-code'
import { demoPersonas } from './demo-city/demo-people'
import { openDemoCloud } from './open-demo-cloud'

const port = Number(process.env.PORT ?? 7400)
const dataDirectory = process.env.DATA ?? '.local-cloud'
// The cloud's functions run in UTC.
process.env.TZ = 'UTC'

const started = performance.now()
const { cloud, city, loadedNow } = await openDemoCloud({
  port,
  dataDirectory,
  functionsDirectory: 'dist/functions',
  webDirectory: 'dist/h5',
  ...(process.env.LOG ? { log: (line: string) => process.stderr.write(`${line}\n`) } : {}),
}).catch((error: NodeJS.ErrnoException) => {
  process.stderr.write(`${reasonOf(error)}\n`)
  process.exit(1)
})

const seconds = ((performance.now() - started) / 1000).toFixed(1)
const people = demoPersonas(() => '').map((persona) => `  ${persona.title.padEnd(12, '　')}${persona.note}`)
const [code = ''] = city.slipCodes
process.stdout.write(`
共建美好家园 · local cloud ${loadedNow ? `with the demo city loaded in ${seconds} s` : `opened in ${seconds} s`}
  ${city.compounds} compounds, ${city.households} households, ${city.answers} answers (all invented)

  open          ${cloud.address}
  sign in as    ${cloud.address}/local/personas   (also moves the clock)
  the clock     ${new Date(cloud.clock.now()).toISOString()}

Personas:
${people.join('\n')}

Slips to bind a household with:
${city.slipCodes.map((slip) => `  ${formatSlipCode(slip)}`).join('\n')}
  or open ${slipLink(cloud.address, code)}

Stop with Ctrl-C; data stays in ${dataDirectory} (npm run reset removes it).
`)

/** What to do about it, where a person can. */
function reasonOf(error: NodeJS.ErrnoException): string {
  if (error.code === 'EADDRINUSE') return `port_in_use: 127.0.0.1:${port}; set PORT`
  if (error.message.startsWith('data_directory_not_empty')) {
    return `${error.message}\nset DATA to a new directory, or remove what a local cloud left there: npm run reset`
  }
  return error.message.startsWith('data_directory_in_use') ? error.message : String(error.stack)
}

let closing = false
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, async () => {
    if (closing) return
    closing = true
    await cloud.close()
    process.exit(0)
  })
}
