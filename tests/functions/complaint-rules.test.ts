import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { firstRules } from '../../core/complaint/rules'
import type { readComplaintRules } from '../../core/contract/complaint-rules'
import type { OutputOf } from '../../core/contract/endpoint'
import { openSmallCity, type Person, type SmallCity } from '../city/small-city'

let city: SmallCity
let bureau: Person
let elsewhere: Person
beforeAll(async () => {
  city = await openSmallCity()
  bureau = await city.official('bureau', '320700')
  elsewhere = await city.official('bureau', '320701')
})
afterAll(() => city.close())

type Read = OutputOf<typeof readComplaintRules>
const read = (who: Person, version?: number) =>
  city.ask<Read>(who, 'readComplaintRules', version === undefined ? {} : { version })
const { categories, limits, calendar } = structuredClone(firstRules)

/** What saves the rules anew with so many days to answer. */
const answeredIn = (answer: number, from: number) => ({
  ...{ from, categories, limits: { ...limits, answer }, calendar },
  why: '按市政府要求调整',
})

/** What is stored, so that a refusal can be shown to have changed nothing. */
const stored = async () => JSON.stringify([await city.all('complaintRules'), await city.all('audit')])

describe('rules of complaints', () => {
  it('a city begins with version 0, which is stored nowhere, and says how far its calendar reaches', async () => {
    expect(await read(bureau)).toEqual({
      ...{ version: 0, categories, limits, calendar, calendarThrough: 2026, warns: true },
      versions: [{ version: 0, savedAt: null, why: null }],
    })
    expect(await city.all('complaintRules')).toEqual([])
  })

  it('saving makes the next version and is audited; the request repeated makes no other', async () => {
    const key = city.newKey()
    const pond = { ...categories[0], code: 'addedA', title: '水景' }
    const input = { ...answeredIn(8, 0), categories: [...categories, pond] }
    expect(await city.ask(bureau, 'saveComplaintRules', input, { key })).toEqual({ version: 1 })
    const after = await stored()
    expect(await city.ask(bureau, 'saveComplaintRules', input, { key })).toEqual({ version: 1 })
    expect(await stored()).toBe(after)
    expect(await city.refused(bureau, 'saveComplaintRules', answeredIn(9, 0), { key })).toBe(
      'conflict_try_again',
    )
    const audited = await city.audited('complaintRulesSaved')
    expect(audited).toMatchObject([
      {
        ...{ subject: '320700', city: '320700', district: null, why: '按市政府要求调整' },
        before: { rulesVersion: 0, answerDays: 10 },
        after: { rulesVersion: 1, answerDays: 8, categoriesAdded: '水景' },
      },
    ])
    expect(await read(bureau)).toMatchObject({
      version: 1,
      limits: { answer: 8 },
      versions: [
        { version: 1, savedAt: expect.stringMatching(/^2026-11-10T02:0/), why: '按市政府要求调整' },
        { version: 0 },
      ],
    })
  })

  it('of two made from one version at once, one is told that the rules have changed', async () => {
    const before = await read(bureau)
    const both = await Promise.all(
      [7, 9].map((answer) =>
        city.call(bureau, 'saveComplaintRules', { ...answeredIn(answer, 1), categories: before.categories }),
      ),
    )
    expect(both.map((answer) => (answer.ok ? 'saved' : answer.code)).sort()).toEqual([
      'rules_changed',
      'saved',
    ])
    expect((await read(bureau)).version).toBe(2)
    const late = { ...answeredIn(6, 1), categories: before.categories }
    expect(await city.refused(bureau, 'saveComplaintRules', late)).toBe('rules_changed')
  })

  it('an earlier version stays readable, to the byte', async () => {
    const first = JSON.stringify(await city.read('complaintRules', '320700|000001'))
    const seen = await read(bureau, 1)
    const next = { ...(await read(bureau)), from: 2, limits, why: '恢复为十天' }
    const { version: _, versions: __, calendarThrough: ___, warns: ____, ...input } = next
    await city.ask(bureau, 'saveComplaintRules', input)
    expect(JSON.stringify(await city.read('complaintRules', '320700|000001'))).toBe(first)
    const { versions: _now, ...again } = await read(bureau, 1)
    const { versions: _then, ...before } = seen
    expect(again).toEqual(before)
    expect(await read(bureau, 0)).toMatchObject({ version: 0, categories, limits })
    expect((await read(bureau)).versions.map(({ version }) => version)).toEqual([3, 2, 1, 0])
    expect(await city.refused(bureau, 'readComplaintRules', { version: 4 })).toBe('unknown_rules_version')
  })

  it('what is refused changes nothing', async () => {
    const { versions: _, version: from, calendarThrough: __, warns: ___, ...present } = await read(bureau)
    const before = await stored()
    const refusal = (change: object) =>
      city.refused(bureau, 'saveComplaintRules', { ...present, from, why: '按市政府要求调整', ...change })
    expect(await refusal({})).toBe('nothing_changes')
    expect(await refusal({ from: 77 })).toBe('unknown_rules_version')
    expect(await refusal({ categories })).toBe('category_dropped')
    expect(await refusal({ limits: { ...limits, accept: 11 } })).toBe('limit_accept_too_long')
    expect(await refusal({ limits: { ...limits, accept: 0 } })).toBe('invalid_input')
    expect(await refusal({ calendar: calendar.slice(1) })).toBe('calendar_year_dropped')
    expect(await refusal({ limits: { ...limits, accept: 3 }, why: ' ' })).toBe('invalid_input')
    expect(await stored()).toBe(before)
  })

  it('are each city’s own', async () => {
    expect((await read(elsewhere)).version).toBe(0)
    await city.ask(elsewhere, 'saveComplaintRules', answeredIn(12, 0))
    expect((await read(elsewhere)).limits.answer).toBe(12)
    expect((await read(bureau)).limits.answer).toBe(10)
  })

  it('everybody who handles cases reads those of the city in which they work', async () => {
    const handlers = [
      ['propertyCompany', 'X'],
      ['residentsCommittee', '320706001001'],
      ['subdistrict', '320706001'],
      ['department', '320706'],
      ['district', '320706'],
    ] as const
    for (const [role, scope] of handlers) {
      expect(await read(await city.official(role, scope)), role).toMatchObject({ version: 3 })
    }
    const nowhere = await city.official('propertyCompany', 'unknown')
    expect(await city.refused(nowhere, 'readComplaintRules', {})).toBe('out_of_scope')
  })
})
