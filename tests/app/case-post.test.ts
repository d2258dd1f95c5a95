import { expect, test } from 'vitest'
import { fileCase } from '../../core/contract/own-cases'
import { draftOfCase, parseCaseDraft } from '../../src/features/own-cases/case-draft'
import { caseSubject } from '../../src/features/own-cases/case-drafts'
import { filing, openCasePost } from '../../src/features/own-cases/case-post'
import type { Sent } from '../../src/platform/answer'
import { openDrafts } from '../../src/platform/drafts'
import { openOutbox } from '../../src/platform/outbox'
import { memoryStore } from './memory-store'

const accepted: Sent = { arrived: true, answer: { ok: true, data: { case: { number: '0123456789' } } } }
const refused = (code: string): Sent => ({ arrived: true, answer: { ok: false, code, requestId: 'r' } })
const lost: Sent = { arrived: false }

const input = {
  household: 'home',
  kind: 'complaint' as const,
  category: 'lift',
  where: { kind: 'public' as const, spot: 'lift' as const, building: null, detail: '' },
  text: '电梯停运',
  photos: [],
  contact: null,
}
const subject = caseSubject('home')
const draft = draftOfCase(input)

/** A phone in memory whose network gives these answers in turn; it remembers the request keys that went out. */
function openPhone(...answers: Sent[]) {
  const store = memoryStore()
  const owner = () => 'anna'
  const keys: unknown[] = []
  const send = async (_door: string, { requestKey }: { requestKey?: string }) => {
    keys.push(requestKey)
    return answers.shift() ?? lost
  }
  const outbox = openOutbox(store, send, { owner, isKnown: () => true })
  const drafts = openDrafts({ store, owner }, 'case', parseCaseDraft)
  const refusals = openDrafts({ store, owner }, 'case-refusal', (stored) => stored as 'text_refused' | null)
  const post = openCasePost({ outbox, drafts, refusals })
  drafts.keep(subject, draft)
  const flush = async () => {
    const became: unknown[] = []
    await outbox.flush((letter, outcome) => became.push(post.settle(letter, outcome)))
    return became
  }
  return { outbox, drafts, refusals, post, flush, keys }
}

test('an accepted case takes its draft with it and answers what was filed', async () => {
  const { post, drafts, outbox } = openPhone(accepted)
  expect(await post.submit(input, 'k')).toEqual({ state: 'sent', data: { case: { number: '0123456789' } } })
  expect([drafts.read(subject), outbox.waiting()]).toEqual([null, []])
})

test('without network a case waits and goes out later with the same request key', async () => {
  const { post, drafts, flush, keys } = openPhone(lost, accepted)
  expect(await post.submit(input, 'k')).toMatchObject({ state: 'waiting', failure: { code: 'offline' } })
  expect(drafts.read(subject)).toEqual(draft)
  expect(await flush()).toEqual(['accepted'])
  expect([keys, drafts.read(subject)]).toEqual([['k', 'k'], null])
})

test.each(['text_refused', 'place_text_refused', 'too_many_cases', 'photo_used'])(
  'a case refused at once (%s) keeps its draft and waits no longer',
  async (code) => {
    const { post, drafts, outbox } = openPhone(refused(code))
    expect(await post.submit(input, 'k')).toMatchObject({ state: 'refused', failure: { code } })
    expect([drafts.read(subject), outbox.waiting()]).toEqual([draft, []])
  },
)

test('a case refused after it had waited comes back as a draft, with its reason', async () => {
  const { post, drafts, refusals, flush } = openPhone(lost, refused('text_refused'), accepted)
  await post.submit(input, 'k')
  drafts.drop(subject)
  expect(await flush()).toEqual(['refused'])
  expect([drafts.read(subject), refusals.read('home')]).toEqual([draft, 'text_refused'])
  await post.submit(input, 'k2')
  expect(refusals.read('home')).toBeNull()
})

test('what the main package spells out is the endpoint of the contract', () => {
  expect(filing).toEqual({ door: fileCase.door, name: fileCase.name })
})
