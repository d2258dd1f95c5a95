import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { canonicalCounts, foldAnswers } from '../../core/rating/tally'
import { type Answer, countedAnswer } from '../../core/record/answers'
import { type Tally, tallyId } from '../../core/record/tallies'
import { contentOf, openPeriodCode, openSmallCity, type Person, type SmallCity } from '../city/small-city'

let city: SmallCity
beforeAll(async () => {
  city = await openSmallCity()
})
afterAll(() => city.close())

type Receipt = { replaced: boolean; own: unknown; text: string; changeableUntil: string }

const inputOf = (household: string, overall: number, more = {}) => ({
  household,
  period: openPeriodCode,
  content: contentOf(overall, more),
})
const rate = (who: Person, household: string, overall: number, more = {}) =>
  city.ask<Receipt>(who, 'submitRating', inputOf(household, overall, more))

const tallyOf = async (household: string) => {
  const [compound = '', building = ''] = household.split('-')
  return (await city.read<Tally>('tallies', tallyId(openPeriodCode, compound, building))) as Tally
}

/** Every tally equals the fold of the answers that stand now. */
async function expectTalliesToEqualTheFold(): Promise<void> {
  const answers = await city.all<Answer>('answers')
  for (const tally of await city.all<Tally>('tallies')) {
    const own = answers.filter(
      (answer) =>
        answer.period === tally.period &&
        answer.compound === tally.compound &&
        answer.building === tally.building,
    )
    const counts = foldAnswers(own.map(countedAnswer))
    expect(canonicalCounts(tally)).toEqual(counts)
    expect(tally.moves).toBe(own.reduce((sum, answer) => sum + answer.revisions.length, 0))
  }
}

describe('one household, one response', () => {
  it('a rating is one answer, one revision and one move of its building’s tally', async () => {
    const who = await city.member('A-01-001')
    const before = await tallyOf('A-01-001')
    const receipt = await rate(who, 'A-01-001', 4, { dimensions: { cleaning: 5, greening: 0 } })
    expect(receipt).toMatchObject({ replaced: false, changeableUntil: '2026-11-30T16:00:00.000Z' })
    const answer = await city.read<Answer>('answers', city.answerIdOf('A-01-001'))
    expect(answer?.revisions).toHaveLength(1)
    const after = await tallyOf('A-01-001')
    expect(after.moves).toBe(before.moves + 1)
    expect(after.cells.self_owner.levels).toMatchObject({
      overall: { 4: 1 },
      cleaning: { 5: 1 },
      greening: { 0: 1 },
    })
  })

  it('a corrected rating replaces the earlier one in the same period, and the earlier revision stays', async () => {
    const who = await city.member('A-01-002')
    await rate(who, 'A-01-002', 1, { reasons: ['dirty'] })
    expect(await rate(who, 'A-01-002', 5)).toMatchObject({ replaced: true })
    const answer = await city.read<Answer>('answers', city.answerIdOf('A-01-002'))
    expect(answer?.revisions.map((revision) => revision.content.overall)).toEqual([1, 5])
    const tally = await tallyOf('A-01-002')
    expect(tally.cells.self_owner.levels.overall).toMatchObject({ 5: 1 })
    expect(tally.cells.self_owner.levels.overall?.[1] ?? 0).toBe(0)
  })

  it('two members rating at the same instant leave one answer with both revisions and a tally that counts it once', async () => {
    const [one, two] = [await city.member('A-01-003'), await city.member('A-01-003')]
    const answeredBefore = (await tallyOf('A-01-003')).cells.self_owner.answered
    await Promise.all([rate(one, 'A-01-003', 2), rate(two, 'A-01-003', 4)])
    const answer = await city.read<Answer>('answers', city.answerIdOf('A-01-003'))
    expect(answer?.revisions).toHaveLength(2)
    expect((await tallyOf('A-01-003')).cells.self_owner.answered).toBe(answeredBefore + 1)
    await expectTalliesToEqualTheFold()
  })

  it('a whole building rating at once moves the tally by every one of them', async () => {
    const homes = Array.from({ length: 12 }, (_, index) => `A-02-0${String(index + 10)}`)
    const people = await Promise.all(homes.map((home) => city.member(home)))
    await Promise.all(
      people.map(async (who, index) => {
        const input = inputOf(homes[index] as string, (index % 5) + 1)
        const key = city.newKey()
        // A client answers conflict_try_again by sending the same request again.
        for (;;) {
          const answer = await city.call(who, 'submitRating', input, { key })
          if (answer.ok) return
          expect(answer.code).toBe('conflict_try_again')
        }
      }),
    )
    expect((await tallyOf('A-02-010')).cells.self_owner.answered).toBe(12)
    await expectTalliesToEqualTheFold()
  })
})

describe('a repeated request', () => {
  it('is answered again and changes nothing', async () => {
    const who = await city.member('A-01-004')
    const key = city.newKey()
    const first = await city.ask(who, 'submitRating', inputOf('A-01-004', 3), { key })
    await rate(who, 'A-01-004', 4)
    const again = await city.ask(who, 'submitRating', inputOf('A-01-004', 3), { key })
    expect(again).toEqual(first)
    const answer = await city.read<Answer>('answers', city.answerIdOf('A-01-004'))
    expect(answer?.revisions.map((revision) => revision.content.overall)).toEqual([3, 4])
  })

  it('sent three times at once is one revision', async () => {
    const who = await city.member('A-01-005')
    const key = city.newKey()
    const sent = [1, 2, 3].map(() => city.ask(who, 'submitRating', inputOf('A-01-005', 3), { key }))
    const [first, ...others] = await Promise.all(sent)
    for (const other of others) expect(other).toEqual(first)
    expect((await city.read<Answer>('answers', city.answerIdOf('A-01-005')))?.revisions).toHaveLength(1)
  })

  it('with other input under the same key is refused', async () => {
    const who = await city.member('A-01-006')
    const key = city.newKey()
    await city.ask(who, 'submitRating', inputOf('A-01-006', 3), { key })
    expect(await city.refused(who, 'submitRating', inputOf('A-01-006', 5), { key })).toBe(
      'conflict_try_again',
    )
    expect((await city.read<Answer>('answers', city.answerIdOf('A-01-006')))?.revisions).toHaveLength(1)
  })

  it('without a request key is refused', async () => {
    const who = await city.member('A-01-007')
    for (const requestKey of [undefined, '', 'short', 'x'.repeat(65), 'with blanks in the key', 7]) {
      const event = { name: 'submitRating', input: inputOf('A-01-007', 3), requestKey }
      expect(await city.callFunction('resident', event, who)).toMatchObject({
        ok: false,
        code: 'invalid_input',
      })
    }
  })
})

describe('who may rate', () => {
  it('not somebody else’s household, whether it exists or not', async () => {
    const who = await city.member('A-01-008')
    for (const household of ['A-01-001', 'A-01-999']) {
      expect(await city.refused(who, 'submitRating', inputOf(household, 5))).toBe('not_your_household')
    }
  })

  it('not a forged openid or account in the input: identity comes from the platform alone', async () => {
    const who = await city.member('A-01-009')
    const other = city.stranger()
    const forged = { ...inputOf('A-01-009', 5), openid: who.openid, accountId: who.accountId }
    expect(await city.refused(who, 'submitRating', forged)).toBe('invalid_input')
    const event = {
      name: 'submitRating',
      input: inputOf('A-01-009', 5),
      requestKey: city.newKey(),
      openid: who.openid,
      WX_OPENID: who.openid,
      TCB_CUSTOM_USER_ID: who.accountId,
      userInfo: { openId: who.openid },
    }
    expect(await city.callFunction('resident', event, other)).toMatchObject({
      ok: false,
      code: 'not_your_household',
    })
    expect(await city.read('answers', city.answerIdOf('A-01-009'))).toBeNull()
  })

  it('the same person from WeChat and from a browser is one account', async () => {
    const who = await city.member('A-01-010')
    await city.ask(who, 'submitRating', inputOf('A-01-010', 4), { weapp: true })
    const form = await city.ask<{ own: { overall: number } }>(who, 'readRatingForm', {
      household: 'A-01-010',
    })
    expect(form.own.overall).toBe(4)
  })

  it('another member sees that the household has answered and not what was said, and may replace it', async () => {
    const [one, two] = [await city.member('A-01-011'), await city.member('A-01-011')]
    await rate(one, 'A-01-011', 1, { reasons: ['unsafe'] })
    expect(await city.ask(two, 'readRatingForm', { household: 'A-01-011' })).toMatchObject({
      answered: true,
      own: null,
    })
    expect(await rate(two, 'A-01-011', 3)).toMatchObject({ replaced: true })
    expect(await city.ask(one, 'readRatingForm', { household: 'A-01-011' })).toMatchObject({
      answered: true,
      own: null,
    })
  })
})

describe('what may be said', () => {
  it('only what was asked in this compound', async () => {
    const who = await city.member('B-01-001')
    const asked = await city.ask<{ dimensions: string[] }>(who, 'readRatingForm', { household: 'B-01-001' })
    expect(asked.dimensions).not.toContain('committeeWork')
    expect(asked.dimensions).not.toContain('valueForFee')
    const said = inputOf('B-01-001', 5, { dimensions: { committeeWork: 5 } })
    expect(await city.refused(who, 'submitRating', said)).toBe('question_not_offered')
  })

  it('reasons only after dissatisfaction', async () => {
    const who = await city.member('B-01-002')
    expect(await city.refused(who, 'submitRating', inputOf('B-01-002', 4, { reasons: ['dirty'] }))).toBe(
      'reasons_not_asked',
    )
  })

  it('no text that WeChat’s content check refuses; nothing is stored then', async () => {
    const who = await city.member('B-01-003')
    const risky = inputOf('B-01-003', 2, { text: '违规测试' })
    expect(await city.refused(who, 'submitRating', risky, { weapp: true })).toBe('text_refused')
    expect(await city.read('answers', city.answerIdOf('B-01-003'))).toBeNull()
    const fine = inputOf('B-01-003', 2, { text: '  楼道灯坏了  ' })
    const receipt = await city.ask<Receipt>(who, 'submitRating', fine, { weapp: true })
    expect(receipt).toMatchObject({ text: 'passed', own: { text: '楼道灯坏了' } })
  })

  it('a text that cannot be checked now is kept and marked, never taken as checked', async () => {
    const who = await city.member('B-01-004')
    const receipt = await rate(who, 'B-01-004', 2, { text: '楼道灯坏了' })
    expect(receipt.text).toBe('unchecked')
    for (const text of ['存疑测试', '系统繁忙测试']) {
      const held = inputOf('B-01-004', 2, { text })
      expect(await city.ask<Receipt>(who, 'submitRating', held, { weapp: true })).toMatchObject({
        text: 'unchecked',
      })
    }
  })

  it('no more than twenty changes a member in a period, so that nobody can lock the answer for the others', async () => {
    const [one, two] = [await city.member('B-01-005'), await city.member('B-01-005')]
    await rate(one, 'B-01-005', 3)
    const id = city.answerIdOf('B-01-005')
    const answer = (await city.read<Answer>('answers', id)) as Answer
    const revisions = Array.from({ length: 20 }, () => answer.revisions[0])
    await city.database.collection('answers').doc(id).update({ revisions })
    expect(await city.refused(one, 'submitRating', inputOf('B-01-005', 4))).toBe('too_many_changes')
    expect(await rate(two, 'B-01-005', 4)).toMatchObject({ replaced: true })
  })
})

describe('secrecy', () => {
  it('an answer names neither household, account nor device, and its time only to the hour', async () => {
    const who = await city.member('A-01-012')
    await rate(who, 'A-01-012', 4)
    const stored = JSON.stringify(await city.read('answers', city.answerIdOf('A-01-012')))
    expect(stored).not.toContain('A-01-012')
    expect(stored).not.toContain(who.accountId)
    expect(stored).not.toContain(who.openid)
    expect(JSON.parse(stored).revisions[0].hour).toBe('2026-11-10T02:00:00.000Z')
  })

  it('what is stored of a request cannot be found by trying every household of the building', async () => {
    const who = await city.member('A-01-014')
    const content = contentOf(4)
    await city.ask(who, 'submitRating', { household: 'A-01-014', period: openPeriodCode, content })
    const stored = (await city.read<Answer>('answers', city.answerIdOf('A-01-014'))) as Answer
    const digests = stored.requestKeys.map((each) => each.digest)
    expect(digests).toHaveLength(1)
    // Whoever reads the database knows everything but the household, and no key.
    for (let number = 1; number <= 40; number += 1) {
      const household = `A-01-${String(number).padStart(3, '0')}`
      const text = JSON.stringify({ household, period: openPeriodCode, content })
      for (const guess of [text, `request|${text}`]) {
        for (const encoding of ['hex', 'base64url'] as const) {
          const hash = createHash('sha256').update(guess).digest(encoding)
          for (const digest of digests) expect(hash.startsWith(digest)).toBe(false)
        }
      }
    }
    // The keyed hash is what is there: the loop above compares with the right form.
    const keyed = city.keys.answer(
      `request|${JSON.stringify({ household: 'A-01-014', period: openPeriodCode, content })}`,
    )
    expect(keyed.startsWith(digests[0] as string)).toBe(true)
  })

  it('the log of a rating holds neither account nor request key nor household', async () => {
    const who = await city.member('A-01-013')
    const from = city.lines.length
    const key = city.newKey()
    await city.ask(who, 'submitRating', inputOf('A-01-013', 2, { text: '灯坏了' }), { key })
    const logged = city.lines.slice(from).join('\n')
    expect(logged).toContain('"endpoint":"submitRating"')
    for (const secret of [
      who.accountId,
      who.openid,
      key,
      'A-01-013',
      '灯坏了',
      city.answerIdOf('A-01-013'),
    ]) {
      expect(logged).not.toContain(secret)
    }
  })
})
