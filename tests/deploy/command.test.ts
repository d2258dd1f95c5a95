import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test, vi } from 'vitest'
import { planOf } from '../../config/deploy/plan'
import { printPlan } from '../../config/deploy/print-plan'
import { functions } from '../../config/functions'
import { doors } from '../../core/contract/doors'
import { collections } from '../../core/record/collections'

vi.setConfig({ testTimeout: 60_000 })

const root = fileURLToPath(new URL('../..', import.meta.url))
const key = (digit: string) => digit.repeat(64)
const keys = {
  ACCOUNT_KEY: key('a'),
  SLIP_KEY: key('b'),
  SEAL_KEY: key('e'),
  API_KEY_KEY: key('c'),
  TICKET_KEY: JSON.stringify({ private_key_id: 't1', private_key: 'PEM', env_id: 'city-1' }),
  ANSWER_KEYS: JSON.stringify({ v1: key('d') }),
}

/** Runs the command with this environment and nothing of ours but the path. */
function deploy(options: string[], environment: Record<string, string> = {}) {
  return spawnSync(process.execPath, ['--import', 'tsx', 'config/deploy/deploy.ts', ...options], {
    cwd: root,
    env: { PATH: process.env.PATH, ...environment },
    encoding: 'utf8',
  })
}

test('a dry run prints the whole plan without credentials, names what is missing and ends with 0', () => {
  const { status, stdout, stderr } = deploy(['--dry-run'])
  expect(stdout).toBe(printPlan(planOf({ collections, functions, doors })))
  expect(stderr).toMatch(
    /^missing: TCB_ENV_ID, .*ACCOUNT_KEY, SLIP_KEY, SEAL_KEY, TICKET_KEY, ANSWER_KEYS, API_KEY_KEY\n$/,
  )
  expect(status).toBe(0)
})

test('a dry run prints no secret that it could see', () => {
  const secrets = {
    TCB_ENV_ID: 'city-1',
    TENCENTCLOUD_SECRETID: 'id-1234',
    TENCENTCLOUD_SECRETKEY: 'key-1234',
  }
  const { status, stdout, stderr } = deploy(['--dry-run'], { ...keys, ...secrets })
  expect(stderr).toBe('')
  expect(stdout).toContain('ACCOUNT_KEY')
  expect(stdout).not.toMatch(/[0-9a-f]{16}|1234/)
  expect(status).toBe(0)
})

test('malformed keys are named, never shown, and end with 2', () => {
  const { status, stderr } = deploy(['--dry-run'], { ...keys, SLIP_KEY: 'abc123', ANSWER_KEYS: 'xyz789' })
  expect(stderr).toContain('malformed: SLIP_KEY, ANSWER_KEYS\n')
  expect(stderr).not.toMatch(/abc123|xyz789/)
  expect(status).toBe(2)
})

test('a deployment without credentials changes nothing and ends with 2', () => {
  const { status, stdout, stderr } = deploy([], { ...keys, TCB_ENV_ID: 'city-1' })
  expect(stderr).toBe('missing: TENCENTCLOUD_SECRETID, TENCENTCLOUD_SECRETKEY\n')
  expect(stdout).toBe('')
  expect(status).toBe(2)
})
