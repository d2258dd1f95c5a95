import { expect, test } from 'vitest'
import type { Message, Sent } from '../../src/platform/answer'
import { type Letter, openOutbox } from '../../src/platform/outbox'
import { memoryStore } from './memory-store'

const accepted: Sent = { arrived: true, answer: { ok: true, data: {}, requestId: 'r' } }
const lost: Sent = { arrived: false }
const refused = (code: string): Sent => ({ arrived: true, answer: { ok: false, code, requestId: 'r' } })

function letter(subject: string, requestKey: string): Letter {
  return {
    subject,
    door: 'resident',
    name: 'submitRating',
    input: { about: subject },
    requestKey,
    writtenAt: 1,
  }
}

/** A network whose answers are given in turn; the last one repeats. */
function network(...answers: Sent[]) {
  const sent: Message[] = []
  const send = async (_door: string, message: Message): Promise<Sent> => {
    sent.push(message)
    return answers[Math.min(sent.length, answers.length) - 1] ?? lost
  }
  return { sent, send }
}

test('a letter waits until it is answered and is sent again with the same request key', async () => {
  const { sent, send } = network(lost, accepted)
  const outbox = openOutbox(memoryStore(), send)
  const settled: string[] = []
  outbox.put(letter('a', 'key-a'))
  await outbox.flush((each) => settled.push(each.subject))
  expect(outbox.waitingFor('a')).not.toBeNull()
  await outbox.flush((each) => settled.push(each.subject))
  expect(sent.map((message) => message.requestKey)).toEqual(['key-a', 'key-a'])
  expect(outbox.waiting()).toEqual([])
  expect(settled).toEqual(['a'])
})

test('a newer letter about the same thing replaces the older one', async () => {
  const { sent, send } = network(accepted)
  const outbox = openOutbox(memoryStore(), send)
  outbox.put(letter('a', 'older'))
  outbox.put(letter('a', 'newer'))
  await outbox.flush(() => {})
  expect(sent.map((message) => message.requestKey)).toEqual(['newer'])
})

test('a letter put while an older one about the same thing is on its way is not lost', async () => {
  const store = memoryStore()
  const outbox = openOutbox(store, async () => {
    outbox.put(letter('a', 'newer'))
    return accepted
  })
  outbox.put(letter('a', 'older'))
  await outbox.flush(() => {})
  expect(outbox.waitingFor('a')?.requestKey).toBe('newer')
})

test('a refusal ends the waiting and is told with its name', async () => {
  const outbox = openOutbox(memoryStore(), network(refused('period_closed')).send)
  const outcomes: unknown[] = []
  outbox.put(letter('a', 'key-a'))
  await outbox.flush((_each, outcome) => outcomes.push(outcome))
  expect(outcomes).toEqual([{ ok: false, failure: { code: 'period_closed', requestId: 'r' } }])
  expect(outbox.waiting()).toEqual([])
})

test('a fault of the system keeps the letter for later', async () => {
  const outbox = openOutbox(memoryStore(), network(refused('internal')).send)
  outbox.put(letter('a', 'key-a'))
  await outbox.flush(() => expect.unreachable('nothing is settled'))
  expect(outbox.waitingFor('a')?.requestKey).toBe('key-a')
})

test('the first letter that does not arrive stops the others, in their order', async () => {
  const { sent, send } = network(accepted, lost)
  const outbox = openOutbox(memoryStore(), send)
  for (const subject of ['a', 'b', 'c']) outbox.put(letter(subject, `key-${subject}`))
  await outbox.flush(() => {})
  expect(sent).toHaveLength(2)
  expect(outbox.waiting().map((each) => each.subject)).toEqual(['b', 'c'])
})

test('two flushes at once send each letter once', async () => {
  const { sent, send } = network(accepted)
  const outbox = openOutbox(memoryStore(), send)
  outbox.put(letter('a', 'key-a'))
  await Promise.all([outbox.flush(() => {}), outbox.flush(() => {})])
  expect(sent).toHaveLength(1)
})

test('what another version of the app left behind is not sent', async () => {
  const store = memoryStore()
  store.write('outbox', [{ subject: 'a' }])
  const { sent, send } = network(accepted)
  await openOutbox(store, send).flush(() => {})
  expect(sent).toEqual([])
})
