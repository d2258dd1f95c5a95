/** `npm run deploy`: makes a CloudBase environment what this repository declares. See docs/deployment.md. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { doors } from '../../core/contract/doors'
import { collections } from '../../core/record/collections'
import { buildFunctions, functions } from '../functions'
import { buildMarkOf } from './build-mark'
import { cloudbasercOf } from './cloudbaserc'
import { newDeployCode } from './deploy-code'
import { malformedVariables, missingVariables, neededVariables } from './function-variables'
import { planOf } from './plan'
import { printPlan } from './print-plan'
import { runDeployment } from './run-deployment'
import { checkWebBuild } from './web-build'

const settingNames = ['TCB_ENV_ID', 'TENCENTCLOUD_SECRETID', 'TENCENTCLOUD_SECRETKEY']
const buildDirectory = 'dist'
const webDirectory = 'dist/h5'

const { values: options } = parseArgs({
  options: {
    'dry-run': { type: 'boolean', default: false },
    web: { type: 'boolean', default: false },
    'retire-answer-key': { type: 'string', multiple: true, default: [] },
  },
})
const plan = planOf({ collections, functions, doors })
const needed = neededVariables(functions)
const missing = missingVariables([...settingNames, ...needed], process.env)
const malformed = malformedVariables(needed, process.env)

if (options['dry-run']) process.stdout.write(printPlan(plan))
if (missing.length > 0) process.stderr.write(`missing: ${missing.join(', ')}\n`)
if (malformed.length > 0) process.stderr.write(`malformed: ${malformed.join(', ')}\n`)

if (malformed.length > 0 || (missing.length > 0 && !options['dry-run'])) {
  process.exitCode = 2
} else if (!options['dry-run']) {
  await deploy().catch((error: Error) => {
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 1
  })
}

async function deploy(): Promise<void> {
  const environmentId = process.env.TCB_ENV_ID!
  if (options.web) await checkWebBuild(webDirectory, environmentId)
  // Only here: a dry run has no use for the platform's libraries, and they take seconds to load.
  const { cloudbaseRemote } = await import('./cloudbase-remote')
  const remote = cloudbaseRemote({
    environmentId,
    buildDirectory,
    credentials: {
      secretId: process.env.TENCENTCLOUD_SECRETID!,
      secretKey: process.env.TENCENTCLOUD_SECRETKEY!,
      ...(process.env.TENCENTCLOUD_SESSIONTOKEN ? { token: process.env.TENCENTCLOUD_SESSIONTOKEN } : {}),
    },
  })
  const tell = (line: string) => process.stdout.write(`${line}\n`)
  const { code: deployCode, hash } = newDeployCode()
  const wanted = {
    plan,
    buildMarks: await buildMarked(environmentId),
    variables: Object.fromEntries(
      needed.flatMap((name) => {
        const value = process.env[name]
        return value ? [[name, value]] : []
      }),
    ),
    retiredAnswerKeys: options['retire-answer-key'],
    made: { BOOTSTRAP_HASH: hash },
    deployCode,
  }
  await runDeployment(wanted, remote, tell)
  if (!options.web) return
  tell(`upload ${webDirectory}`)
  await remote.uploadWeb(webDirectory)
}

/** Builds the functions and lays cloudbaserc.json beside them. */
async function buildMarked(environmentId: string): Promise<Record<string, string>> {
  const functionsDirectory = join(buildDirectory, 'functions')
  await buildFunctions(functionsDirectory)
  const buildMarks: Record<string, string> = {}
  for (const { name } of plan.functions) buildMarks[name] = await buildMarkOf(join(functionsDirectory, name))
  await mkdir(buildDirectory, { recursive: true })
  const cloudbaserc = cloudbasercOf(plan, { environmentId, buildMarks })
  await writeFile(join(buildDirectory, 'cloudbaserc.json'), `${JSON.stringify(cloudbaserc, null, 2)}\n`)
  return buildMarks
}
