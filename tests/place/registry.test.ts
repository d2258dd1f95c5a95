import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { creditCodeText, isCreditCode } from '../../core/place/credit-code'
import { isOffRegister } from '../../core/place/home'
import { mergedInto } from '../../core/place/merge-plan'
import { committeeKey, nameKey } from '../../core/place/name-key'
import { nextCommitteeCode, nextZoneCode } from '../../core/place/region-codes'
import { monthsServed, servedTimes } from '../../core/place/tenures'
import { compoundA, compoundB } from '../city/small-city'

describe('a 统一社会信用代码', () => {
  // Codes of companies as they publish them; each check character was made by the registry, not by this program.
  const right = ['91350100M000100Y43', '9144030071526726XG', '91110108551385082Q']

  test.each(right)('%s is one', (code) => {
    expect(isCreditCode(code)).toBe(true)
    expect(isCreditCode(creditCodeText(` ${code.slice(0, 9).toLowerCase()} ${code.slice(9)}`))).toBe(true)
  })

  it('with any one character wrong is none', () => {
    const characters = fc.constantFrom(...'0123456789ABCDEFGHJKLMNPQRTUWXY')
    fc.assert(
      fc.property(fc.constantFrom(...right), fc.nat({ max: 17 }), characters, (code, at, character) => {
        fc.pre(code[at] !== character)
        expect(isCreditCode(code.slice(0, at) + character + code.slice(at + 1))).toBe(false)
      }),
    )
  })

  test.each(['', '91350100M000100Y4', '91350100M000100Y433', 'I1350100M000100Y43'])(
    '“%s” is none',
    (code) => {
      expect(isCreditCode(code)).toBe(false)
    },
  )
})

describe('codes of regions of our own', () => {
  it('begin at 900 below a subdistrict, go on after the last, and end', () => {
    const national = ['320706001001', '320706001599']
    expect(nextCommitteeCode('320706001', national)).toBe('320706001900')
    expect(nextCommitteeCode('320706001', [...national, '320706001900', '320706001903'])).toBe('320706001904')
    expect(nextCommitteeCode('320706001', ['320706001999'])).toBeNull()
  })

  it('of a 功能板块 hold a letter, as no national code does', () => {
    expect(nextZoneCode('320700', ['320703', '320771'])).toBe('320700F01')
    expect(nextZoneCode('320700', ['320700F01', '320700F09'])).toBe('320700F10')
  })
})

describe('names', () => {
  test.each([
    ['演示·海棠 花园', '演示•海棠花园'],
    ['安居物业（连云港）有限公司', '安居物业(连云港) 有限公司'],
    ['Ｂ区花园', 'b区花园'],
  ])('%s and %s are one', (a, b) => {
    expect(nameKey(a)).toBe(nameKey(b))
  })

  test.each(['东园社区居委会', '东园居委会', '东园社区', '东园', '东园社区居民委员会'])(
    '%s is 东园',
    (name) => {
      expect(committeeKey(name)).toBe('东园')
    },
  )
})

describe('the property register', () => {
  test.each([
    [100, null, false],
    [97, 100, false],
    [103, 100, false],
    [96, 100, true],
    [104, 100, true],
    [0, 0, false],
    [1, 0, true],
  ])('%i households against %s on it: off is %s', (households, register, off) => {
    expect(isOffRegister(households, register)).toBe(off)
  })
})

describe('tenures', () => {
  const company = (code: string) => ({ code, name: code })
  const service = (from: string, code: string | null) => ({
    from: `${from}T16:00:00.000Z`,
    kind: code === null ? ('none' as const) : ('company' as const),
    company: code === null ? null : company(code),
  })

  it('go over renewals, end with another company or none, and begin anew after a break', () => {
    const services = [
      service('2019-12-31', 'X'),
      service('2021-12-31', 'X'),
      service('2022-12-31', null),
      service('2023-12-31', 'X'),
      service('2025-12-31', 'Y'),
    ]
    expect(servedTimes(services)).toEqual([
      { company: 'X', since: services[0]?.from, until: services[2]?.from },
      { company: 'X', since: services[3]?.from, until: services[4]?.from },
      { company: 'Y', since: services[4]?.from, until: null },
    ])
    expect(monthsServed(services, '2021-12-31T16:00:00.000Z')).toBe(24)
    expect(monthsServed(services, '2023-06-30T16:00:00.000Z')).toBeNull()
    expect(monthsServed(services, '2026-03-31T16:00:00.000Z')).toBe(3)
  })
})

describe('a merge', () => {
  it('keeps every building and section under a code of its own, and adds the registers up', () => {
    const from = {
      ...compoundB,
      register: 20,
      sections: [{ code: 's1', name: '一期' }],
      buildings: [
        { code: '01', name: '1幢', households: 20, section: 's1' },
        { code: '02', name: '2幢', households: 5 },
      ],
    }
    const merged = mergedInto({ ...compoundA, register: 80 }, from)
    expect(merged.register).toBe(100)
    expect(merged.sections).toEqual([
      { code: 'B~s1', name: '演示·乙小区 一期' },
      { code: 'B', name: '演示·乙小区' },
    ])
    expect(merged.buildings.map(({ code, section }) => [code, section])).toEqual([
      ['01', undefined],
      ['02', undefined],
      ['B~01', 'B~s1'],
      ['B~02', 'B'],
    ])
    expect(mergedInto(compoundA, from).register).toBeNull()
  })
})
