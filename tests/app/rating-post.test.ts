import { expect, test } from 'vitest'
import { readRatingForm } from '../../core/contract/rating'
import type { RatingContent } from '../../core/rating/rating-content'
import { parseDraft } from '../../src/features/rating/rating-draft'
import { ratingSubject } from '../../src/features/rating/rating-drafts'
import { openRatingPost } from '../../src/features/rating/rating-post'
import type { Sent } from '../../src/platform/answer'
import { openDrafts } from '../../src/platform/drafts'
import { keepAnswer, keptAnswer } from '../../src/platform/kept-answers'
import { openOutbox } from '../../src/platform/outbox'
import { memoryStore } from './memory-store'

const accepted: Sent = { arrived: true, answer: { ok: true, data: {}, requestId: 'r' } }
const refused = (code: string): Sent => ({ arrived: true, answer: { ok: false, code, requestId: 'r' } })
const lost: Sent = { arrived: false }

const content: RatingContent = {
  residentKind: 'owner',
  overall: 2,
  dimensions: { cleaning: 4, order: 5 },
  reasons: ['dirty', 'slow'],
  text: '灯坏了',
}
const input = { household: 'home', period: '2026', content }
const subject = ratingSubject('home', '2026')
const question = { endpoint: readRatingForm, asked: JSON.stringify({ household: 'home' }), owner: 'anna' }

/** A phone in memory whose network gives these answers in turn. */
function openPhone(...answers: Sent[]) {
  const store = memoryStore()
  const owner = () => 'anna'
  const outbox = openOutbox(store, async () => answers.shift() ?? lost, { owner, isKnown: () => true })
  const drafts = openDrafts({ store, owner }, 'rating', parseDraft)
  const refusals = openDrafts({ store, owner }, 'refusal', (stored) => stored as 'period_closed' | null)
  const post = openRatingPost({ store, owner, outbox, drafts, refusals })
  const flush = async () => {
    const became: unknown[] = []
    await outbox.flush((letter, outcome) => became.push(post.settle(letter, outcome)))
    return became
  }
  return { store, outbox, drafts, refusals, post, flush }
}

test('an accepted rating takes its draft with it, in whatever order it was written', async () => {
  const { post, drafts, outbox } = openPhone(accepted)
  drafts.keep(subject, {
    ...content,
    dimensions: { order: 5, cleaning: 4 },
    reasons: ['slow', 'dirty'],
    text: ' 灯坏了 ',
  })
  expect(await post.submit(input, 'k')).toMatchObject({ state: 'sent' })
  expect([drafts.read(subject), outbox.waiting()]).toEqual([null, []])
})

test('what was changed while the rating was on its way stays as a draft', async () => {
  const { post, drafts } = openPhone(accepted)
  drafts.keep(subject, { ...content, overall: 4 })
  await post.submit(input, 'k')
  expect(drafts.read(subject)?.overall).toBe(4)
})

test('an answer to an older rating changes nothing while a newer one waits', () => {
  const { post, outbox, drafts, refusals } = openPhone()
  drafts.keep(subject, content)
  const about = { subject, door: 'resident', name: 'submitRating', input, writtenAt: 1 }
  outbox.put({ ...about, requestKey: 'newer' })
  const older = { ...about, owner: 'anna', requestKey: 'older' }
  expect(post.settle(older, { ok: true, data: {} })).toBeNull()
  expect(post.settle(older, { ok: false, failure: { code: 'period_closed', requestId: null } })).toBeNull()
  expect([drafts.read(subject), refusals.read('home')]).toEqual([content, null])
})

test.each([lost, refused('conflict_try_again'), refused('not_signed_in')])(
  'a rating that may still be accepted waits and is sent again (%j)',
  async (answer) => {
    const { post, outbox, flush, drafts } = openPhone(answer, accepted)
    drafts.keep(subject, content)
    expect(await post.submit(input, 'k')).toMatchObject({ state: 'waiting' })
    expect([outbox.waitingFor(subject)?.requestKey, drafts.read(subject)]).toEqual(['k', content])
    expect(await flush()).toEqual(['accepted'])
    expect([outbox.waiting(), drafts.read(subject)]).toEqual([[], null])
  },
)

test('a rating refused for good is told at once and waits no longer', async () => {
  const { post, outbox } = openPhone(refused('text_refused'))
  expect(await post.submit(input, 'k')).toMatchObject({
    state: 'refused',
    failure: { code: 'text_refused' },
  })
  expect(outbox.waiting()).toEqual([])
})

test('a waiting rating refused later leaves its words and a draft, until a new one is sent', async () => {
  const { post, flush, drafts, refusals } = openPhone(lost, refused('text_refused'), accepted)
  await post.submit(input, 'k')
  expect(await flush()).toEqual(['refused'])
  expect([drafts.read(subject), refusals.read('home')]).toEqual([content, 'text_refused'])
  await post.submit(input, 'k2')
  expect(refusals.read('home')).toBeNull()
})

test('the form kept for a time without network knows what was accepted', async () => {
  const { store, post } = openPhone(accepted)
  keepAnswer(store, question, { data: form, savedAt: 7 })
  await post.submit(input, 'k')
  expect(keptAnswer(store, question)).toEqual({
    data: { ...form, answered: true, own: content },
    savedAt: 7,
  })
})

test('the kept form of another period is left alone', async () => {
  const { store, post } = openPhone(accepted)
  keepAnswer(store, question, { data: form, savedAt: 7 })
  await post.submit({ ...input, period: '2027' }, 'k')
  expect(keptAnswer(store, question)?.data).toEqual(form)
})

const form = {
  household: {
    household: 'home',
    compound: 'c',
    compoundName: '演示',
    label: '1 栋 101',
    kind: 'owner' as const,
    since: '2026-01-01',
    until: null,
  },
  period: {
    code: '2026',
    name: '2026 年',
    state: 'open' as const,
    opensAt: '2026-11-01',
    closesAt: '2026-12-01',
    publishesAt: '2026-12-08',
    extendedFrom: null,
    nextReminderAt: null,
  },
  questionnaireVersion: 'v1',
  dimensions: ['cleaning', 'order'],
  hasCompany: true,
  answered: false,
  own: null,
  waits: null,
}
