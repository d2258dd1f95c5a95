import { describe, expect, it, test } from 'vitest'
import { agencies } from '../../core/access/agency'
import { type Category, category, parties } from '../../core/complaint/categories'
import { limits as limitsSchema } from '../../core/complaint/limits'
import { firstRules } from '../../core/complaint/rules'
import {
  calendarFaults,
  categoriesFaults,
  freeCategoryCode,
  limitsFaults,
  rulesFaults,
  warnsOf,
} from '../../core/complaint/rules-check'
import { yearCalendar } from '../../core/complaint/working-days'

const now = '2026-11-10T02:00:00.000Z'
const { categories, limits, calendar } = firstRules
const changed = (code: string, change: Partial<Category>) =>
  categories.map((each) => (each.code === code ? { ...each, ...change } : each))
const one = (change: Partial<Category>): Category => ({
  ...(categories[0] as Category),
  code: 'pond',
  title: '水景',
  ...change,
})

test('what the product brings along is right', () => {
  expect(rulesFaults(firstRules, firstRules, now)).toEqual([])
  for (const each of categories) expect(category.safeParse(each).success, each.code).toBe(true)
  for (const each of calendar) expect(yearCalendar.safeParse(each).success, String(each.year)).toBe(true)
  expect(limitsSchema.safeParse(limits).success).toBe(true)
})

describe('categories', () => {
  it.each<[string, readonly Category[], string[]]>([
    ['one more', [...categories, one({})], []],
    ['in another order', [...categories].reverse(), []],
    ['one retired', changed('pets', { retired: true }), []],
    ['one left out', categories.filter(({ code }) => code !== 'pets'), ['category_dropped pets']],
    ['a code used again', [...categories, one({ code: 'lift' })], ['category_code_taken lift']],
    ['a title used again', [...categories, one({ title: '电梯' })], ['category_title_taken pond']],
    [
      'a title of a retired one',
      [...changed('pets', { retired: true }), one({ title: '违规饲养动物' })],
      ['category_title_taken pond'],
    ],
    [
      'a utility that is none',
      [...categories, one({ party: 'utility', agency: 'ecology' })],
      ['category_agency_wrong pond'],
    ],
    [
      'a utility without one',
      [...categories, one({ party: 'utility', agency: null })],
      ['category_agency_wrong pond'],
    ],
    ['a company with an agency', [...categories, one({ agency: 'water' })], ['category_agency_wrong pond']],
    ['a department', [...categories, one({ party: 'department', agency: 'ecology', authority: null })], []],
    [
      'a utility as the authority',
      [...categories, one({ authority: 'gas' })],
      ['category_authority_wrong pond'],
    ],
    ['其他 retired', changed('other', { retired: true }), ['category_other_needed other']],
    [
      'nothing left for the company',
      categories.map((each) => (each.party === 'company' ? { ...each, party: 'subdistrict' } : each)),
      ['category_company_needed company'],
    ],
  ])('%s', (_, after, faults) => {
    expect(categoriesFaults(after, categories).map(({ code, at }) => `${code} ${at}`)).toEqual(faults)
  })

  it('a department and a utility need an agency of their kind, and no other party has one', () => {
    const ofDepartments = [
      ...['fireRescue', 'marketSupervision', 'publicSecurity', 'trafficPolice', 'urbanManagement'],
      ...['ecology', 'industryRegulator'],
    ]
    const ofUtilities = ['water', 'drainage', 'power', 'gas', 'heating', 'telecom', 'cableTelevision']
    // They review a selection jointly, and answer for no category.
    const jointReviewers = ['partyOrganization', 'socialWork', 'publicity']
    expect([...agencies].sort()).toEqual([...ofDepartments, ...ofUtilities, ...jointReviewers].sort())
    for (const party of parties) {
      const right = [...agencies, null].filter(
        (agency) => categoriesFaults([...categories, one({ party, agency })], categories).length === 0,
      )
      const fitting: Partial<Record<typeof party, string[]>> = {
        department: ofDepartments,
        utility: ofUtilities,
      }
      expect(right, party).toEqual(fitting[party] ?? [null])
    }
  })

  it('a new one is given a code that none has had', () => {
    expect(freeCategoryCode(categories)).toBe('addedA')
    let some = [...categories]
    for (let count = 0; count < 60; count += 1) some = [...some, one({ code: freeCategoryCode(some) })]
    expect(new Set(some.map(({ code }) => code)).size).toBe(some.length)
    expect(some.at(-1)?.code).toBe('addedBH')
    expect(some.every((each) => category.shape.code.safeParse(each.code).success)).toBe(true)
  })
})

describe('limits', () => {
  it.each([
    ['as long to accept as to answer', { accept: 10 }, []],
    ['longer to accept than to answer', { accept: 11 }, ['limit_accept_too_long']],
    [
      'two offices at once',
      { escalate: { subdistrict: 0, district: 3, bureau: 3 } },
      ['limit_escalation_order'],
    ],
    [
      'the bureau before the district',
      { escalate: { subdistrict: 0, district: 7, bureau: 3 } },
      ['limit_escalation_order'],
    ],
  ])('%s', (_, change, faults) => {
    expect(limitsFaults({ ...limits, ...change }).map(({ code }) => code)).toEqual(faults)
  })
})

describe('the calendar', () => {
  const [y2024, y2025, y2026] = calendar as [(typeof calendar)[0], (typeof calendar)[0], (typeof calendar)[0]]
  const holidays = Array.from({ length: 11 }, (_, index) => `2027-10-${String(index + 1).padStart(2, '0')}`)
  const y2027 = { year: 2027, off: holidays, workdays: ['2027-10-16'] }
  it.each([
    ['one year more', [...calendar, y2027], []],
    [
      'a year skipped',
      [...calendar, { ...y2027, year: 2028, off: [], workdays: [] }],
      ['calendar_years_broken 2028', 'calendar_year_unfinished 2028'],
    ],
    ['a year twice', [y2024, y2025, y2026, y2026], ['calendar_years_broken 2026']],
    ['descending', [y2026, y2025, y2024], ['calendar_years_broken 2025']],
    ['a past year left out', [y2025, y2026], ['calendar_year_dropped 2024']],
    [
      'a half-entered year',
      [...calendar, { ...y2027, off: ['2027-01-01'] }],
      ['calendar_year_unfinished 2027'],
    ],
    [
      'a make-up day on a Monday',
      [...calendar, { ...y2027, workdays: ['2027-10-18'] }],
      ['calendar_workday_in_week 2027'],
    ],
  ])('%s', (_, after, faults) => {
    expect(calendarFaults(after, calendar, now).map(({ code, at }) => `${code} ${at}`)).toEqual(faults)
  })

  it('a year entered by mistake, which has not begun, may go again', () => {
    expect(calendarFaults(calendar, [...calendar, y2027], now)).toEqual([])
  })

  it('warns from ninety days before it ends', () => {
    expect(warnsOf(calendar, '2026-10-02T15:59:59.000Z')).toBe(false)
    expect(warnsOf(calendar, '2026-10-02T16:00:00.000Z')).toBe(true)
    expect(warnsOf([...calendar, y2027], now)).toBe(false)
    expect(warnsOf([], now)).toBe(true)
  })
})
