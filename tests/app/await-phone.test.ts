import { expect, test } from 'vitest'
import {
  awaitPhone,
  type DeskState,
  mostCodes,
  type Started,
  type WaitingDesk,
} from '../../src/features/desk/await-phone'
import { failed } from '../../src/platform/failure'

type Asked = Awaited<ReturnType<WaitingDesk['finish']>>

const waiting: Asked = { ok: true, data: { state: 'waiting', signIn: null } }
const declined: Asked = { ok: true, data: { state: 'declined', signIn: null } }
const signIn = { ticket: 't', session: 's', lastsSeconds: 60, owner: 'anna' }
const confirmed: Asked = { ok: true, data: { state: 'confirmed', signIn } }

/** A desk whose cloud answers in this order and then goes on waiting; every question takes a second. */
function deskOf(answers: Asked[], changed: Partial<WaitingDesk> = {}) {
  let now = 0
  let codes = 0
  const states: DeskState[] = []
  const asked: string[] = []
  const desk: WaitingDesk = {
    async start() {
      codes += 1
      return { ok: true, data: { code: `code ${codes}`, secret: 'secret', lastsSeconds: 3 } }
    },
    async finish(started: Started) {
      asked.push(started.code)
      return answers.shift() ?? waiting
    },
    enter: async () => true,
    async pause() {
      now += 1000
    },
    now: () => now,
    show: (state) => states.push(state),
    isGone: () => false,
    ...changed,
  }
  return { desk, states, asked, kinds: () => states.map(({ kind }) => kind) }
}

test('a confirmed code is taken up', async () => {
  const entered: unknown[] = []
  const { desk, kinds } = deskOf([waiting, confirmed], {
    async enter(given) {
      entered.push(given)
      return true
    },
  })
  await awaitPhone(desk)
  expect(kinds()).toEqual(['starting', 'shown', 'shown', 'entering', 'entering'])
  expect(entered).toEqual([signIn])
})

test('an expired code is followed by the next one, whether the clock or the cloud says so', async () => {
  const { desk, asked } = deskOf([waiting, waiting, waiting, failed('sign_in_code_expired'), declined])
  await awaitPhone(desk)
  expect(asked).toEqual(['code 1', 'code 1', 'code 1', 'code 2', 'code 3'])
})

test('a page that nobody uses comes to rest', async () => {
  const { desk, asked, states } = deskOf([])
  await awaitPhone(desk)
  expect(states.at(-1)).toEqual({ kind: 'resting' })
  expect(new Set(asked).size).toBe(mostCodes)
})

test('without network the code stays and is asked for again', async () => {
  const { desk, states } = deskOf([failed('offline'), declined])
  await awaitPhone(desk)
  expect(states.slice(1)).toMatchObject([
    { kind: 'shown', code: 'code 1', offline: false },
    { kind: 'shown', code: 'code 1', offline: true },
    { kind: 'declined' },
  ])
})

test('a refusal, a code that cannot be made and a ticket that is not taken end with the reason', async () => {
  const used = deskOf([failed('sign_in_code_used')])
  await awaitPhone(used.desk)
  expect(used.states.at(-1)).toMatchObject({ kind: 'failed', failure: { code: 'sign_in_code_used' } })
  const none = deskOf([], { start: async () => failed('internal') })
  await awaitPhone(none.desk)
  expect(none.states.at(-1)).toMatchObject({ kind: 'failed', failure: { code: 'internal' } })
  const refused = deskOf([confirmed], { enter: async () => false })
  await awaitPhone(refused.desk)
  expect(refused.states.at(-1)).toMatchObject({ kind: 'failed' })
})

test('a page that is closed asks no more', async () => {
  let gone = false
  const { desk, asked } = deskOf([], {
    async pause() {
      gone = asked.length === 1
    },
    isGone: () => gone,
  })
  await awaitPhone(desk)
  expect(asked).toHaveLength(1)
})
