/** `npm run journey -- <name> [--shots DIR] [--web DIR]`: plays a journey through the product in a browser. */
import { parseArgs } from 'node:util'
import { play } from './play'

const print = (line: string) => process.stdout.write(`${line}\n`)

try {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { shots: { type: 'string' }, web: { type: 'string', default: 'dist/h5' } },
  })
  const began = performance.now()
  const faults = await play(positionals[0] ?? '', { web: values.web, shots: values.shots ?? null, print })
  const seconds = ((performance.now() - began) / 1000).toFixed(0)
  print(
    faults.length === 0
      ? `played without a fault in ${seconds} s`
      : `${faults.length} faults in ${seconds} s`,
  )
  process.exitCode = faults.length === 0 ? 0 : 1
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`)
  process.exitCode = 2
}
