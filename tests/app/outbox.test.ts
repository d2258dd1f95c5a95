import { expect, test } from 'vitest'
import type { Message, Sent } from '../../src/platform/answer'
import { openOutbox } from '../../src/platform/outbox'
import { memoryStore } from './memory-store'

const accepted: Sent = { arrived: true, answer: { ok: true, data: {}, requestId: 'r' } }
const lost: Sent = { arrived: false }
const refused = (code: string): Sent => ({ arrived: true, answer: { ok: false, code, requestId: 'r' } })

const anna = { owner: () => 'anna', isKnown: () => true }

function letter(subject: string, requestKey: string) {
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
  const outbox = openOutbox(memoryStore(), send, anna)
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
  const outbox = openOutbox(memoryStore(), send, anna)
  outbox.put(letter('a', 'older'))
  outbox.put(letter('a', 'newer'))
  await outbox.flush(() => {})
  expect(sent.map((message) => message.requestKey)).toEqual(['newer'])
})

test('a letter put while an older one about the same thing is on its way is not lost', async () => {
  const store = memoryStore()
  const outbox = openOutbox(
    store,
    async () => {
      outbox.put(letter('a', 'newer'))
      return accepted
    },
    anna,
  )
  outbox.put(letter('a', 'older'))
  await outbox.flush(() => {})
  expect(outbox.waitingFor('a')?.requestKey).toBe('newer')
})

test('a refusal ends the waiting and is told with its name', async () => {
  const outbox = openOutbox(memoryStore(), network(refused('period_closed')).send, anna)
  const outcomes: unknown[] = []
  outbox.put(letter('a', 'key-a'))
  await outbox.flush((_each, outcome) => outcomes.push(outcome))
  expect(outcomes).toEqual([{ ok: false, failure: { code: 'period_closed', requestId: 'r' } }])
  expect(outbox.waiting()).toEqual([])
})

test.each(['internal', 'not_signed_in', 'conflict_try_again', 'period_not_prepared', 'period_key_mismatch'])(
  '%s may pass and keeps the letter for later',
  async (code) => {
    const outbox = openOutbox(memoryStore(), network(refused(code)).send, anna)
    outbox.put(letter('a', 'key-a'))
    await outbox.flush(() => expect.unreachable('nothing is settled'))
    expect(outbox.waitingFor('a')?.requestKey).toBe('key-a')
  },
)

test('the first letter that does not arrive stops the others, in their order', async () => {
  const { sent, send } = network(accepted, lost)
  const outbox = openOutbox(memoryStore(), send, anna)
  for (const subject of ['a', 'b', 'c']) outbox.put(letter(subject, `key-${subject}`))
  await outbox.flush(() => {})
  expect(sent).toHaveLength(2)
  expect(outbox.waiting().map((each) => each.subject)).toEqual(['b', 'c'])
})

test('two flushes at once send each letter once', async () => {
  const { sent, send } = network(accepted)
  const outbox = openOutbox(memoryStore(), send, anna)
  outbox.put(letter('a', 'key-a'))
  await Promise.all([outbox.flush(() => {}), outbox.flush(() => {})])
  expect(sent).toHaveLength(1)
})

test('what another version of the app left behind is not sent', async () => {
  const store = memoryStore()
  store.write('outbox', [{ subject: 'a' }])
  const { sent, send } = network(accepted)
  await openOutbox(store, send, anna).flush(() => {})
  expect(sent).toEqual([])
})

/** A network that answers only when the test lets it. */
function slowNetwork() {
  const sent: string[] = []
  const answers: ((answer: Sent) => void)[] = []
  const send = (_door: string, message: Message) => {
    sent.push(message.requestKey ?? '')
    return new Promise<Sent>((resolve) => answers.push(resolve))
  }
  return { sent, send, answer: (answer: Sent) => answers.shift()?.(answer) }
}

/** Lets everything run that waits for nothing from outside. */
const atRest = () => new Promise((resolve) => setImmediate(resolve))

test('an old letter whose successor was accepted while another one was on its way is never sent', async () => {
  const { sent, send, answer } = slowNetwork()
  const outbox = openOutbox(memoryStore(), send, anna)
  outbox.put(letter('a', 'key-a'))
  outbox.put(letter('b', 'older'))
  const flushed = outbox.flush(() => {})
  const delivered = outbox.deliver(letter('b', 'newer'))
  await atRest()
  expect(sent).toEqual(['key-a', 'newer'])
  answer(accepted)
  answer(accepted)
  expect(await delivered).toMatchObject({ ok: true })
  await flushed
  expect(sent).toEqual(['key-a', 'newer'])
  expect(outbox.waiting()).toEqual([])
})

test('a newer letter is sent only after the older one about the same thing has come back', async () => {
  const { sent, send, answer } = slowNetwork()
  const outbox = openOutbox(memoryStore(), send, anna)
  outbox.put(letter('a', 'older'))
  const flushed = outbox.flush(() => {})
  await atRest()
  const delivered = outbox.deliver(letter('a', 'newer'))
  await atRest()
  expect(sent).toEqual(['older'])
  answer(lost)
  await atRest()
  expect(sent).toEqual(['older', 'newer'])
  answer(accepted)
  expect(await delivered).toMatchObject({ ok: true })
  await flushed
  expect(outbox.waiting()).toEqual([])
})

test('a letter is kept before it is sent, so that closing the app loses nothing', async () => {
  const { send, answer } = slowNetwork()
  const outbox = openOutbox(memoryStore(), send, anna)
  const delivered = outbox.deliver(letter('a', 'key-a'))
  expect(outbox.waitingFor('a')?.requestKey).toBe('key-a')
  await atRest()
  answer(accepted)
  await delivered
  expect(outbox.waiting()).toEqual([])
})

test('a flush during a delivery sends the letter no second time', async () => {
  const { sent, send, answer } = slowNetwork()
  const outbox = openOutbox(memoryStore(), send, anna)
  const delivered = outbox.deliver(letter('a', 'key-a'))
  const flushed = outbox.flush(() => expect.unreachable('whoever delivers it is told'))
  await atRest()
  answer(accepted)
  await Promise.all([delivered, flushed])
  expect(sent).toEqual(['key-a'])
})

test('nobody else sees or sends a letter, and it is there when its owner is back', async () => {
  const store = memoryStore()
  const { sent, send } = network(accepted)
  openOutbox(store, send, anna).put(letter('a', 'key-a'))
  const other = openOutbox(store, send, { owner: () => 'ben', isKnown: () => true })
  await other.flush(() => {})
  expect([other.waiting(), other.waitingFor('a'), sent]).toEqual([[], null, []])
  other.put(letter('a', 'key-b'))
  expect(openOutbox(store, send, anna).waitingFor('a')?.requestKey).toBe('key-a')
  other.removeForeign()
  expect(openOutbox(store, send, anna).waiting()).toEqual([])
  expect(other.waitingFor('a')?.requestKey).toBe('key-b')
})

test('while nobody is signed in nothing is sent and nothing is lost', async () => {
  const { sent, send } = network(accepted)
  const outbox = openOutbox(memoryStore(), send, { owner: () => 'anna', isKnown: () => false })
  outbox.put(letter('a', 'key-a'))
  await outbox.flush(() => {})
  expect([sent, outbox.waiting().length]).toEqual([[], 1])
})

test('a letter refused for a while does not hold up the others', async () => {
  const { sent, send } = network(refused('period_not_prepared'), accepted)
  const outbox = openOutbox(memoryStore(), send, anna)
  for (const subject of ['a', 'b']) outbox.put(letter(subject, `key-${subject}`))
  await outbox.flush(() => {})
  expect(sent).toHaveLength(2)
  expect(outbox.waiting().map((each) => each.subject)).toEqual(['a'])
})

test('a letter that always meets a fault of the cloud holds up no other and stays', async () => {
  const { sent, send } = network(refused('internal'), accepted)
  const outbox = openOutbox(memoryStore(), send, anna)
  for (const subject of ['a', 'b', 'c']) outbox.put(letter(subject, `key-${subject}`))
  await outbox.flush(() => {})
  expect(sent).toHaveLength(3)
  expect(outbox.waiting().map((each) => each.subject)).toEqual(['a'])
})

test('a phone that can keep nothing still sends', async () => {
  const { sent, send } = network(accepted)
  const outbox = openOutbox({ ...memoryStore(), write: () => {} }, send, anna)
  expect(await outbox.deliver(letter('a', 'key-a'))).toMatchObject({ ok: true })
  expect(sent).toHaveLength(1)
})
