import { execFileSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { buildFunctions, functions } from '../../config/functions'
import { figure } from './measure'

const runs = 7

/** What a new instance pays before its first event: loading the bundle in a fresh process. */
export async function benchColdStart(): Promise<string[]> {
  await buildFunctions('dist/functions')
  return functions.map(({ name }) => {
    const file = resolve('dist/functions', name, 'index.js')
    const program = `const t=performance.now();require(${JSON.stringify(file)});console.log(performance.now()-t)`
    const times = Array.from({ length: runs }, () =>
      Number(execFileSync(process.execPath, ['-e', program], { env })),
    )
    times.sort((a, b) => a - b)
    const kilobytes = statSync(file).size / 1000
    return `${name.padEnd(9)} require ${figure(times[Math.floor(runs / 2)] as number)} ms (median of ${runs}), ${figure(kilobytes)} kB`
  })
}

const env = { ...process.env, TENCENTCLOUD: 'true', SILENCE: 'true', TCB_CONTEXT_CNFG: '{}' }
