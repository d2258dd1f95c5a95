import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { readDisclosureRules } from '../../core/contract/disclosure-rules'
import type { OutputOf } from '../../core/contract/endpoint'
import { firstDisclosureRules } from '../../core/disclosure/rules'
import type { Disclosure } from '../../core/record/disclosures'
import { openSmallCity, type Person, type SmallCity } from '../city/small-city'

let city: SmallCity
let bureau: Person
let elsewhere: Person
beforeAll(async () => {
  city = await openSmallCity({ timers: false })
  bureau = await city.official('bureau', '320700')
  elsewhere = await city.official('bureau', '320701')
})
afterAll(() => city.close())

type Read = OutputOf<typeof readDisclosureRules>
const read = (who: Person, version?: number) =>
  city.ask<Read>(who, 'readDisclosureRules', version === undefined ? {} : { version })
const { kinds, limits } = structuredClone(firstDisclosureRules)

/** Rules in which common income is accounted for every month from a day on. */
const monthlyFrom = (inForceFrom: string, from: number) => ({
  ...{ from, inForceFrom, limits, why: '按市政府要求调整' },
  kinds: kinds.map((kind) =>
    kind.code === 'commonIncome' ? { ...kind, cadence: { every: 'month', dueAfterDays: 10 } } : kind,
  ),
})

const periodsOf = async (kind: string) =>
  (await city.all<Disclosure>('disclosures'))
    .filter((each) => each.compound === 'A' && each.kind === kind)
    .map(({ period, dueDay }) => `${period} ${dueDay}`)
    .sort()

describe('rules of disclosures', () => {
  it('a city begins with version 0, which is stored nowhere', async () => {
    expect(await read(bureau)).toEqual({
      ...{ version: 0, inForce: 0, kinds, limits, inForceFrom: '2026-07-01', today: '2026-11-10' },
      versions: [{ version: 0, inForceFrom: '2026-07-01', savedAt: null, why: null }],
    })
    expect(await city.all('disclosureRules')).toEqual([])
  })

  it.each([
    ['today', monthlyFrom('2026-11-10', 0), 'rules_day_wrong'],
    ['nothing new', { ...monthlyFrom('2026-12-01', 0), kinds }, 'nothing_changes'],
    ['a kind left out', { ...monthlyFrom('2026-12-01', 0), kinds: kinds.slice(1) }, 'kind_dropped'],
    ['a version that is none', monthlyFrom('2026-12-01', 7), 'unknown_disclosure_rules'],
  ])('%s is refused by name', async (_, input, code) => {
    expect(await city.refused(bureau, 'saveDisclosureRules', input)).toBe(code)
    expect(await city.all('disclosureRules')).toEqual([])
  })

  it('of two made from one version at once, one is told that the rules have changed; it is audited once', async () => {
    const both = await Promise.all(
      ['2026-12-01', '2026-12-02'].map((from) =>
        city.call(bureau, 'saveDisclosureRules', monthlyFrom(from, 0)),
      ),
    )
    expect(both.map((answer) => (answer.ok ? 'saved' : answer.code)).sort()).toEqual([
      'disclosure_rules_changed',
      'saved',
    ])
    const audited = await city.audited('disclosureRulesSaved')
    expect(audited).toMatchObject([
      {
        subject: '320700',
        before: { rulesVersion: 0 },
        after: { rulesVersion: 1, kindsChanged: '公共收益' },
      },
    ])
    expect(await read(bureau)).toMatchObject({ version: 1, inForce: 0 })
  })

  it('another city’s rules are its own, and a version is read back as it was saved', async () => {
    expect((await read(elsewhere)).version).toBe(0)
    expect((await read(bureau, 0)).kinds).toEqual(kinds)
    expect(await city.refused(bureau, 'readDisclosureRules', { version: 9 })).toBe('unknown_disclosure_rules')
  })

  it('a changed schedule begins where both periods begin: none is missed or asked for twice', async () => {
    await city.moveTo('2027-03-01T02:00:00.000Z')
    await city.runClock()
    expect(await periodsOf('commonIncome')).toEqual([
      '2026Q3 2026-10-15',
      '2026Q4 2027-01-15',
      '2027M01 2027-02-10',
      '2027M02 2027-03-10',
    ])
    expect(await periodsOf('maintenanceFund')).toEqual(['2026H2 2027-01-30'])
  })
})

describe('a kind that is retired', () => {
  it('is asked for no more, and once it comes back it waits again', async () => {
    const head = async () =>
      (await city.all<Disclosure>('disclosures')).find(({ _id }) => _id === 'A|fees|standing')
    const save = async (inForceFrom: string, retired: boolean) => {
      const { version, kinds: present } = await read(bureau)
      const changed = present.map((kind) => (kind.code === 'fees' ? { ...kind, retired } : kind))
      await city.ask(bureau, 'saveDisclosureRules', {
        from: version,
        inForceFrom,
        limits,
        kinds: changed,
        why: '按通知调整',
      })
      await city.moveTo(`${inForceFrom}T02:00:00.000Z`)
      await city.runClock()
    }
    expect(await head()).toMatchObject({ waitsUntil: '2026-07-31' })
    await save('2027-03-10', true)
    expect(await head()).toMatchObject({ waitsUntil: null, dueDay: null })
    await save('2027-04-10', false)
    expect(await head()).toMatchObject({ waitsUntil: '2027-05-10' })
  })
})
