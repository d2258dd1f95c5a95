/**
 * `npm run dev`: the app with hot reload at http://127.0.0.1:10086, over a local cloud with the demo city whose functions
 * are rebuilt and reopened when core or cloudfunctions change.
 */
import { spawn } from 'node:child_process'
import { watch } from 'node:fs'
import { type DemoCloud, openDemoCloud } from '../local/open-demo-cloud'
import { buildFunctions } from './functions'

const port = 7400
const output = 'dist/functions'
process.env.TZ = 'UTC'

let demo: DemoCloud = await open()
const app = spawn('node_modules/.bin/taro', ['build', '--type', 'h5', '--watch'], {
  stdio: 'inherit',
  env: { ...process.env, NODE_ENV: 'development', DEV_CLOUD: demo.cloud.address },
})
app.on('exit', (code) => close(code ?? 0))
process.stdout.write(`sign in as: http://127.0.0.1:10086/local/personas\n`)

let reopening: Promise<void> = Promise.resolve()
let changed: NodeJS.Timeout | undefined
for (const folder of ['core', 'cloudfunctions']) {
  watch(folder, { recursive: true }, () => {
    clearTimeout(changed)
    changed = setTimeout(() => {
      reopening = reopening.then(reopen).catch((error: Error) => console.error(error.message))
    }, 200)
  })
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => app.kill(signal))

async function open(): Promise<DemoCloud> {
  await buildFunctions(output)
  return openDemoCloud({
    port,
    dataDirectory: '.local-cloud',
    functionsDirectory: output,
    webDirectory: null,
  })
}

async function reopen(): Promise<void> {
  // A source that does not build leaves the last good functions running.
  await buildFunctions(output)
  await demo.cloud.close()
  demo = await open()
  process.stdout.write('functions rebuilt\n')
}

async function close(code: number): Promise<void> {
  await demo.cloud.close()
  process.exit(code)
}
