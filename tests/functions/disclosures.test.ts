import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { listDisclosures, readDisclosure } from '../../core/contract/disclosures'
import type { OutputOf } from '../../core/contract/endpoint'
import { openSmallCity, type Person, type SmallCity } from '../city/small-city'
import { accounts, meeting, standard, thirdQuarter, versionsStored } from './disclosure-world'

type Listed = OutputOf<typeof listDisclosures>
type Read = OutputOf<typeof readDisclosure>

let city: SmallCity
let committee: Person
let company: Person
let neighbours: Person
beforeAll(async () => {
  city = await openSmallCity()
  committee = await city.official('ownersCommittee', 'A')
  company = await city.official('propertyCompany', 'X')
  neighbours = await city.official('residentsCommittee', '320703001001')
})
afterAll(() => city.close())

const listed = async (compound = 'A') => city.ask<Listed>(null, 'listDisclosures', { compound })
const kindIn = (list: Listed, code: string) => list.kinds.find((each) => each.code === code)
const read = (input: object) => city.ask<Read>(null, 'readDisclosure', input)
const publish = (who: Person, input: object) =>
  city.ask<{ period: string; version: number }>(who, 'publishDisclosure', input)
const income = accounts([
  ['停车费', 5000_00, 0],
  ['绿化', 0, 1200_50],
])

describe('what has to be public', () => {
  it('is told before anything is published, with its day, its publisher and its legal basis', async () => {
    const list = await listed()
    expect(list).toMatchObject({ compound: { code: 'A', name: '演示·甲小区' }, today: '2026-11-10' })
    expect(kindIn(list, 'commonIncome')).toMatchObject({
      ...{ title: '公共收益', publisher: 'ownersCommittee', substitutes: null, newest: null },
      basis: '《民法典》第二百八十二条、《民法典》第九百四十三条',
      waiting: [{ period: '2026Q3', dueDay: '2026-10-15', state: 'overdue', overdueDays: 26, newest: 0 }],
    })
    expect(kindIn(list, 'maintenanceFund')?.waiting).toEqual([])
    expect(kindIn(list, 'fees')?.waiting).toMatchObject([{ period: 'standing', dueDay: '2026-07-31' }])
    expect(kindIn(list, 'activities')).toMatchObject({ waiting: [], newest: null })
  })

  it('where there is neither committee nor company the duty is another’s, or nobody’s for a reason', async () => {
    const list = await listed('B')
    expect(kindIn(list, 'commonIncome')).toMatchObject({
      publisher: 'residentsCommittee',
      substitutes: 'ownersCommittee',
    })
    expect(kindIn(list, 'committeeExpense')).toMatchObject({ publisher: null, notApplicable: 'no_committee' })
  })

  it('nothing is told of a compound that does not exist', async () => {
    expect(await city.refused(null, 'listDisclosures', { compound: 'Z' })).toBe('unknown_compound')
    expect(await city.refused(null, 'readDisclosure', thirdQuarter)).toBe('unknown_disclosure')
  })
})

describe('publishing', () => {
  it('only the office whose duty it is may: not the company, nor whoever is elsewhere, nor a former member', async () => {
    const input = { ...thirdQuarter, newest: 0, content: income }
    expect(await city.refused(company, 'publishDisclosure', input)).toBe('not_the_publisher')
    expect(await city.refused(neighbours, 'publishDisclosure', input)).toBe('out_of_scope')
    const former = await city.official('ownersCommittee', 'A', '2026-11-01T00:00:00.000Z')
    expect(await city.refused(former, 'publishDisclosure', input)).toBe('not_allowed')
    expect(await city.all('disclosureVersions')).toEqual([])
  })

  it.each([
    [
      'balances that do not add up',
      { content: accounts([['停车费', 1, 0]], { closing: 2 }) },
      'ledger_closing_wrong',
    ],
    ['a negative fen', { content: accounts([['停车费', -1, 0]]) }, 'invalid_input'],
    ['half a fen', { content: accounts([['停车费', 0.5, 0]]) }, 'invalid_input'],
    ['a row of nothing', { content: accounts([['停车费', 0, 0]]) }, 'ledger_row_empty'],
    ['another form', { content: standard }, 'disclosure_form_wrong'],
    ['a period that is not over', { period: '2026Q4' }, 'disclosure_not_due'],
    ['a period before anything was asked for', { period: '2026Q2' }, 'disclosure_not_due'],
    ['a period of another length', { period: '2026M09' }, 'disclosure_not_due'],
    ['a period that is none', { period: 'standing' }, 'disclosure_not_due'],
    ['no period', { period: null }, 'disclosure_not_due'],
    ['a kind that is none', { kind: 'gossip' }, 'unknown_disclosure'],
    ['a version that nobody has made', { newest: 1 }, 'disclosure_changed'],
    ['a file that is none', { content: { ...income, files: ['none'] } }, 'unknown_file'],
  ])('%s is refused by name and changes nothing', async (_, change, code) => {
    const input = { ...thirdQuarter, newest: 0, content: income, ...change }
    expect(await city.refused(committee, 'publishDisclosure', input)).toBe(code)
    expect(await city.all('disclosureVersions')).toEqual([])
  })

  it('makes the first version, public at once, audited by office; repeated it makes no other', async () => {
    const key = city.newKey()
    const input = { ...thirdQuarter, newest: 0, content: income }
    expect(await city.ask(committee, 'publishDisclosure', input, { key })).toEqual({
      period: '2026Q3',
      version: 1,
    })
    expect(await city.ask(committee, 'publishDisclosure', input, { key })).toEqual({
      period: '2026Q3',
      version: 1,
    })
    const found = await read(thirdQuarter)
    expect(found).toMatchObject({
      ...{ version: 1, content: income, from: 0, rows: 2, balance: 0, before: null },
      disclosure: { state: 'publishedLate', by: 'ownersCommittee', newest: 1, dueDay: '2026-10-15' },
      versions: [{ version: 1, by: 'ownersCommittee', why: null, difference: null }],
    })
    expect(JSON.stringify(await city.all('disclosureVersions'))).not.toContain(committee.accountId)
    expect(await city.audited('disclosurePublished')).toMatchObject([
      {
        subject: 'A',
        after: { disclosureKind: '公共收益', disclosurePeriod: '2026Q3', disclosureVersion: 1 },
      },
    ])
    expect(kindIn(await listed(), 'commonIncome')).toMatchObject({
      waiting: [],
      newest: { period: '2026Q3' },
    })
  })

  it('a period published twice is refused; a correction needs a reason, a change and a published version', async () => {
    const twice = { ...thirdQuarter, newest: 1, content: income }
    expect(await city.refused(committee, 'publishDisclosure', twice)).toBe('disclosure_published')
    expect(await city.refused(committee, 'publishDisclosure', { ...twice, newest: 0 })).toBe(
      'disclosure_changed',
    )
    const correct = (input: object) =>
      city.refused(committee, 'correctDisclosure', { ...twice, why: '漏记', ...input })
    expect(await correct({ why: '' })).toBe('invalid_input')
    expect(await correct({})).toBe('nothing_changes')
    expect(await correct({ period: '2026Q2' })).toBe('disclosure_not_published')
  })

  it('a correction is the next version, with why and what it changes; the first stays as it was', async () => {
    const before = await versionsStored(city)
    const corrected = accounts([
      ['停车费', 5000_00, 0],
      ['广告', 300_00, 0],
      ['绿化', 0, 1200_50],
    ])
    const input = { ...thirdQuarter, newest: 1, content: corrected, why: '漏记广告收入' }
    expect(await city.ask(committee, 'correctDisclosure', input)).toEqual({ period: '2026Q3', version: 2 })
    const newest = await read(thirdQuarter)
    expect(newest).toMatchObject({ version: 2, content: corrected, disclosure: { newest: 2 } })
    expect(newest.versions[0]).toMatchObject({
      ...{ version: 2, why: '漏记广告收入' },
      difference: {
        count: 2,
        changes: [{ field: 'closing' }, { field: 'row', row: 1, before: null, after: '广告' }],
      },
    })
    // When it was first public decides whether it was in time.
    expect(newest.disclosure.publishedAt).not.toBe(newest.disclosure.newestAt)
    expect((await read({ ...thirdQuarter, version: 1 })).content).toEqual(income)
    const after = await versionsStored(city)
    for (const [id, text] of before) expect(after.get(id)).toBe(text)
  })

  it('of two publishers at once the second is told that it has changed', async () => {
    const both = await Promise.all(
      [1, 2].map((fen) =>
        city.call(committee, 'correctDisclosure', {
          ...thirdQuarter,
          newest: 2,
          content: accounts([['停车费', fen, 0]]),
          why: '更正',
        }),
      ),
    )
    expect(both.map((answer) => (answer.ok ? 'published' : answer.code)).sort()).toEqual([
      'disclosure_changed',
      'published',
    ])
    expect((await read(thirdQuarter)).versions.map(({ version }) => version)).toEqual([3, 2, 1])
  })

  it('what stands always is renewed by publishing it again', async () => {
    const key = { compound: 'A', kind: 'serviceStandard', period: 'standing' }
    await publish(company, { ...key, newest: 0, content: standard })
    expect(kindIn(await listed(), 'serviceStandard')).toMatchObject({
      ...{ waiting: [], newest: { state: 'publishedLate', dueDay: '2027-11-10' } },
    })
    await publish(company, { ...key, newest: 1, content: standard })
    expect(kindIn(await listed(), 'serviceStandard')).toMatchObject({ newest: { state: 'published' } })
    expect((await read(key)).versions).toMatchObject([
      { version: 2, why: null, difference: { count: 0 } },
      { version: 1 },
    ])
  })

  it('meetings have each their own, several a day, in order of their days', async () => {
    const made = async (title: string, day?: string) =>
      publish(committee, {
        compound: 'A',
        kind: 'meetings',
        period: null,
        newest: 0,
        content: meeting(title, day),
      })
    await made('第一次', '2026-10-01')
    await made('第二次')
    const third = await made('第三次')
    expect(third.period).toMatch(/^2026-11-01\.[0-9a-f]{8}$/)
    const page = await city.ask<{ rows: { title: string }[] }>(null, 'listDisclosuresOfKind', {
      compound: 'A',
      kind: 'meetings',
    })
    expect(page.rows).toHaveLength(3)
    expect(page.rows.at(-1)).toMatchObject({ title: '第一次', state: 'published' })
    const future = {
      compound: 'A',
      kind: 'meetings',
      period: null,
      newest: 0,
      content: meeting('明年', '2027-01-01'),
    }
    expect(await city.refused(committee, 'publishDisclosure', future)).toBe('disclosure_day_wrong')
  })

  it('an activity is told by whoever held it', async () => {
    const content = {
      form: 'activity',
      theme: 'elderCare',
      title: '义诊',
      day: '2026-11-08',
      place: '广场',
      note: '',
      files: [],
    }
    const input = { compound: 'A', kind: 'activities', period: null, newest: 0, content }
    const { period } = await publish(company, input)
    expect((await read({ compound: 'A', kind: 'activities', period })).disclosure).toMatchObject({
      publisher: 'propertyCompany',
    })
  })

  it('more than 200 rows come in pages, each with the balance before it', async () => {
    const rows = Array.from({ length: 450 }, (_, index): [string, number, number] => [
      `第${index}项`,
      1_00,
      0,
    ])
    await city.ask(committee, 'correctDisclosure', {
      ...thirdQuarter,
      newest: 3,
      content: accounts(rows),
      why: '逐笔列出',
    })
    const page = await read({ ...thirdQuarter, from: 400 })
    expect(page).toMatchObject({ from: 400, rows: 450, balance: 400_00 })
    expect('rows' in page.content && page.content.rows).toHaveLength(50)
  })
})

describe('following', () => {
  it('whoever asked for it is told once of every new version, until they ask no more', async () => {
    const follower = city.stranger()
    const notices = async () => {
      await city.runClock()
      return city.noticesOf(follower, 'disclosurePublished')
    }
    const correct = async (newest: number) => {
      const content = accounts([['停车费', newest, 0]])
      await city.ask(committee, 'correctDisclosure', { ...thirdQuarter, newest, content, why: '更正' })
    }
    await notices()
    const input = { compound: 'A', follow: true }
    for (const _again of [1, 2])
      expect(await city.ask(follower, 'followDisclosures', input)).toEqual({ followed: true })
    expect(await city.ask(follower, 'listDisclosures', { compound: 'A' })).toMatchObject({ followed: true })
    expect(await notices()).toEqual([])
    await correct(4)
    expect(await notices()).toMatchObject([{ label: '公共收益', disclosure: thirdQuarter }])
    await correct(5)
    expect(await notices()).toHaveLength(2)
    await city.ask(follower, 'followDisclosures', { ...input, follow: false })
    await correct(6)
    expect(await notices()).toHaveLength(2)
    expect(await city.refused(follower, 'followDisclosures', { compound: 'Z', follow: true })).toBe(
      'unknown_compound',
    )
  })
})

describe('drafts', () => {
  it('are read by the publisher alone, saved one on top of the other, and gone once published', async () => {
    const key = { compound: 'B', kind: 'commonIncome', period: '2026Q3' }
    const save = (revision: number) => ({ ...key, revision, form: '{"rows":[]}', files: [] })
    expect(await city.ask(neighbours, 'saveDisclosureDraft', save(0))).toEqual({ revision: 1 })
    expect(await city.refused(neighbours, 'saveDisclosureDraft', save(0))).toBe('disclosure_changed')
    expect(await city.refused(committee, 'readDisclosureDraft', key)).toBe('out_of_scope')
    expect(await city.ask(neighbours, 'readDisclosureDraft', key)).toMatchObject({
      ...{ revision: 1, newest: 0, published: null, dueDay: '2026-10-15', before: null },
      draft: { form: '{"rows":[]}', files: [] },
    })
    await publish(neighbours, { ...key, newest: 0, content: income })
    expect(await city.ask(neighbours, 'readDisclosureDraft', key)).toMatchObject({
      ...{ draft: null, newest: 1, published: { version: 1, content: income } },
    })
  })
})

describe('accounts follow one another', () => {
  it('an opening that is not the last closing says why; the trend tells them in order', async () => {
    await city.moveTo('2027-01-05T02:00:00.000Z')
    const key = { compound: 'B', kind: 'commonIncome', period: '2026Q4' }
    const next = (more: object) => ({ ...key, newest: 0, content: accounts([['停车费', 100, 0]], more) })
    expect(await city.refused(neighbours, 'publishDisclosure', next({ opening: 1 }))).toBe(
      'ledger_opening_differs',
    )
    expect((await city.ask<{ before: unknown }>(neighbours, 'readDisclosureDraft', key)).before).toEqual({
      period: '2026Q3',
      closing: 3799_50,
    })
    await publish(neighbours, next({ opening: 1, openingDiffersBecause: '上季度漏记' }))
    const trend = await city.ask(null, 'readDisclosureTrend', { compound: 'B', kind: 'commonIncome' })
    expect(trend).toMatchObject({
      periods: [
        { period: '2026Q3', income: 5000_00, expense: 1200_50, closing: 3799_50 },
        { period: '2026Q4', opening: 1, closing: 101, version: 1 },
      ],
    })
    expect(kindIn(await listed('B'), 'commonIncome')?.newest).toMatchObject({
      period: '2026Q4',
      state: 'published',
    })
  })
})

describe('whatever is published and corrected in whatever order', () => {
  it('every earlier version stays byte for byte, and can be read', async () => {
    const steps = fc.array(
      fc.record({
        act: fc.constantFrom('publish' as const, 'correct' as const),
        newest: fc.integer({ min: -1, max: 1 }),
        fen: fc.integer({ min: 1, max: 5 }),
      }),
      { minLength: 1, maxLength: 12 },
    )
    let numbers = 0
    await fc.assert(
      fc.asyncProperty(steps, async (given) => {
        numbers += 1
        const kind = numbers % 2 === 0 ? 'utilityPhones' : 'complaintPhones'
        const key = { compound: 'A', kind, period: 'standing' }
        for (const { act, newest: off, fen } of given) {
          const before = await versionsStored(city)
          const newest = [...before.keys()].filter((id) => id.startsWith(`A|${kind}|standing|`)).length
          const content = {
            form: 'contacts',
            rows: [{ name: `供水${fen}`, phone: '0518-12345', hours: '' }],
            note: '',
            files: [],
          }
          const input = { ...key, newest: Math.max(0, newest + off), content }
          const answer =
            act === 'publish'
              ? await city.call(company, 'publishDisclosure', input)
              : await city.call(company, 'correctDisclosure', { ...input, why: '更正' })
          const after = await versionsStored(city)
          for (const [id, text] of before) expect(after.get(id)).toBe(text)
          expect(after.size).toBe(before.size + (answer.ok ? 1 : 0))
          if (input.newest !== newest) expect(answer.ok).toBe(false)
          if (answer.ok) expect(await read({ ...key, version: newest + 1 })).toMatchObject({ content })
        }
        const all = [...(await versionsStored(city)).keys()].filter((id) =>
          id.startsWith(`A|${kind}|standing|`),
        )
        for (const [index] of all.entries())
          expect((await read({ ...key, version: index + 1 })).version).toBe(index + 1)
      }),
      { numRuns: 12 },
    )
  })
})
