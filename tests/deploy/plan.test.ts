import { expect, test } from 'vitest'
import { cloudbasercOf } from '../../config/deploy/cloudbaserc'
import { planOf } from '../../config/deploy/plan'
import { printPlan } from '../../config/deploy/print-plan'
import { functions } from '../../config/functions'
import { doors } from '../../core/contract/doors'
import { collections } from '../../core/record/collections'

const plan = planOf({ collections, functions, doors })
const declared = functions[0]

test('every declared collection is planned, closed to clients, with its indexes as declared', () => {
  expect(plan.collections).toEqual(
    collections.map(({ name, indexes }) => ({ name, permission: 'ADMINONLY', indexes })),
  )
})

test('the printed plan tells every index by its fields, their directions and its uniqueness', () => {
  const printed = printPlan(plan)
  expect(printed).toContain('index compound_period_sealedIn unique (compound asc, period desc, sealedIn asc)')
  const told = printed.split('\n').filter((line) => line.startsWith('    index '))
  const declaredIndexes = collections.flatMap(({ indexes }) => indexes)
  expect(told).toHaveLength(declaredIndexes.length)
  expect(told.filter((line) => line.includes(' unique '))).toHaveLength(
    declaredIndexes.filter(({ unique }) => unique).length,
  )
})

test('every declared function is planned with its limits, timers, path and variables', () => {
  expect(plan.functions.map(({ handler, runtime, ...planned }) => planned)).toEqual(
    functions.map(({ clientMayInvoke, ...rest }) => rest),
  )
})

test('the printed plan tells the variables of each function under its name', () => {
  const printed = printPlan(plan)
  const [, resident, staff, open, wechat, clock] = printed.split(
    /^ {2}(?:resident|staff|open|wechat|clock) Nodejs.*$/m,
  )
  const told = (lines?: string) => lines?.match(/(?<=^ {4}variable ).*$/gm) ?? []
  expect(told(resident)).toEqual(['ACCOUNT_KEY', 'SLIP_KEY', 'SEAL_KEY', 'TICKET_KEY', 'ANSWER_KEYS'])
  expect(told(staff)).toEqual(['ACCOUNT_KEY', 'SLIP_KEY', 'SEAL_KEY', 'API_KEY_KEY'])
  expect(told(open)).toEqual([])
  expect(told(wechat)).toEqual([])
  expect(told(clock)).toEqual(['SEAL_KEY', 'ANSWER_KEYS', 'MESSAGE_TEMPLATES'])
})

test('clients may invoke the doors of the contract and nothing else', () => {
  expect(plan.invokeRules).toEqual({
    '*': false,
    resident: 'auth != null',
    staff: 'auth != null',
    open: false,
    wechat: false,
    clock: false,
  })
})

test('a function that clients may invoke without a door in the contract makes no plan', () => {
  const stray = { ...declared, name: 'stray' }
  expect(() => planOf({ collections, functions: [...functions, stray], doors })).toThrow('stray')
})

test('a door of the contract without a function makes no plan', () => {
  const withoutStaff = functions.filter(({ name }) => name !== 'staff')
  expect(() => planOf({ collections, functions: withoutStaff, doors })).toThrow('staff')
})

test('a second trigger of a function makes no plan', () => {
  const triggers = [
    { name: 'a', cron: '0 */1 * * * * *' },
    { name: 'b', cron: '0 */2 * * * * *' },
  ]
  const resident = { ...declared, triggers }
  expect(() => planOf({ collections, functions: [resident, ...functions.slice(1)], doors })).toThrow(
    'trigger',
  )
})

test('every timer has the seven fields that the platform reads', () => {
  const timers = plan.functions.flatMap(({ triggers }) => triggers)
  expect(timers.map(({ cron }) => cron.split(' ').length)).toEqual(timers.map(() => 7))
})

test('the configuration for the command line holds every function and no variable', () => {
  const buildMarks = Object.fromEntries(functions.map(({ name }) => [name, `build of ${name}`]))
  const cloudbaserc = cloudbasercOf(plan, { environmentId: 'city-1', buildMarks })
  expect(cloudbaserc).toMatchObject({ envId: 'city-1', functionRoot: 'functions' })
  expect(cloudbaserc.functions.map(({ name }) => name)).toEqual(functions.map(({ name }) => name))
  expect(cloudbaserc.functions.at(-1)).toEqual({
    name: 'clock',
    description: 'build of clock',
    handler: 'index.main',
    runtime: 'Nodejs20.19',
    timeout: 900,
    memorySize: 512,
    installDependency: false,
    triggers: [{ name: 'every-minute', type: 'timer', config: '0 */1 * * * * *' }],
  })
})
