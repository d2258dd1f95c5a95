import { expect, test } from 'vitest'
import { newDeployCode } from '../../config/deploy/deploy-code'
import { neededVariables } from '../../config/deploy/function-variables'
import { planOf } from '../../config/deploy/plan'
import { runDeployment } from '../../config/deploy/run-deployment'
import type { Wanted } from '../../config/deploy/step'
import { functions } from '../../config/functions'
import { formatInvitationCode, isDeployCode, readInvitationCode } from '../../core/access/invitation-code'
import { doors } from '../../core/contract/doors'
import { collections } from '../../core/record/collections'
import { MemoryEnvironment } from './memory-environment'

const plan = planOf({ collections, functions, doors })
const key = 'a'.repeat(64)
const variables = Object.fromEntries(
  neededVariables(functions).map((name) => [
    name,
    name === 'ANSWER_KEYS' ? JSON.stringify({ v1: key }) : key,
  ]),
)

/** What one run of the command wants: every run makes a code of its own. */
function wantedNow(): Wanted {
  const { code, hash } = newDeployCode()
  return {
    plan,
    buildMarks: Object.fromEntries(functions.map(({ name }) => [name, `build ${name}`])),
    variables,
    retiredAnswerKeys: [],
    made: { BOOTSTRAP_HASH: hash },
    deployCode: code,
  }
}

async function deployTo(environment: MemoryEnvironment, wanted: Wanted): Promise<string> {
  const told: string[] = []
  await runDeployment(wanted, environment, (line) => told.push(line))
  return told.join('\n')
}

const emptyEnvironment = () => new MemoryEnvironment(plan, wantedNow().buildMarks)
const hashOf = (environment: MemoryEnvironment) =>
  environment.functions.get('resident')?.variables.BOOTSTRAP_HASH

test('a deploy code is one that the app reads, another one every time', () => {
  const [one, other] = [newDeployCode(), newDeployCode()]
  expect(readInvitationCode(formatInvitationCode(one.code))).toBe(one.code)
  expect(isDeployCode(one.code)).toBe(true)
  expect(one.hash).toMatch(/^[0-9a-f]{64}$/)
  expect(one.code).not.toBe(other.code)
})

test('the first deployment tells the code once and sets its hash on the function that takes it, on no other', async () => {
  const environment = emptyEnvironment()
  const wanted = wantedNow()
  const told = await deployTo(environment, wanted)
  expect(told.split(formatInvitationCode(wanted.deployCode))).toHaveLength(2)
  expect(told).not.toContain(wanted.made.BOOTSTRAP_HASH)
  const holders = [...environment.functions].filter(([, online]) => 'BOOTSTRAP_HASH' in online.variables)
  expect(holders.map(([name]) => name)).toEqual(['resident'])
  expect(hashOf(environment)).toBe(wanted.made.BOOTSTRAP_HASH)
})

test('a repeated deployment tells no code and neither drops nor changes the hash, nor does one with a new build', async () => {
  const environment = emptyEnvironment()
  const first = wantedNow()
  await deployTo(environment, first)
  for (const description of ['build resident', 'build of yesterday']) {
    const resident = environment.functions.get('resident')!
    environment.functions.set('resident', { ...resident, description })
    const again = wantedNow()
    const told = await deployTo(environment, again)
    expect(told).not.toContain(formatInvitationCode(again.deployCode))
    expect(hashOf(environment)).toBe(first.made.BOOTSTRAP_HASH)
  }
})

test('an environment of before the code gets one, and keeps its other variables', async () => {
  const environment = emptyEnvironment()
  await deployTo(environment, wantedNow())
  const resident = environment.functions.get('resident')!
  const { BOOTSTRAP_HASH: _, ...before } = resident.variables
  environment.functions.set('resident', { ...resident, variables: { ...before, LOG_LEVEL: 'debug' } })
  const wanted = wantedNow()
  const told = await deployTo(environment, wanted)
  expect(told.split(formatInvitationCode(wanted.deployCode))).toHaveLength(2)
  expect(environment.functions.get('resident')?.variables).toEqual({
    ...before,
    LOG_LEVEL: 'debug',
    BOOTSTRAP_HASH: wanted.made.BOOTSTRAP_HASH,
  })
})

test('a deployment that fails after the hash was set has told its code', async () => {
  const environment = emptyEnvironment()
  environment.failsAt = 'deploy clock'
  const wanted = wantedNow()
  const told: string[] = []
  const run = runDeployment(wanted, environment, (line) => told.push(line))
  await expect(run).rejects.toThrow('the platform failed at: deploy clock')
  expect(told.join('\n')).toContain(formatInvitationCode(wanted.deployCode))
  expect(hashOf(environment)).toBe(wanted.made.BOOTSTRAP_HASH)
})
