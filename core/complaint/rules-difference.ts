import type { AuditFacts } from '../record/audit'
import type { Category } from './categories'
import type { Limits } from './limits'
import type { RuleSet } from './rules'
import type { YearCalendar } from './working-days'

/** What two versions of the rules differ in. */
export type RulesDifference = {
  /** Titles of categories, as they are called afterwards. */
  added: string[]
  changed: string[]
  retired: string[]
  restored: string[]
  reordered: boolean
  /** Days before and after, of those limits that differ. */
  limits: { limit: LimitName; before: number; after: number }[]
  /** Years that are entered, altered or taken away. */
  years: number[]
}

export const limitNames = [
  'accept',
  'answer',
  'extend',
  'reopen',
  'confirm',
  'subdistrict',
  'district',
  'bureau',
  'review',
  'decide',
] as const
export type LimitName = (typeof limitNames)[number]

/** The limits in one row, those of escalation by their office. */
export function limitsInRow({ escalate, ...limits }: Limits): Record<LimitName, number> {
  return { ...limits, ...escalate }
}

/** The limits as they are stored, from a row. */
export function limitsFromRow({
  subdistrict,
  district,
  bureau,
  ...limits
}: Record<LimitName, number>): Limits {
  return { ...limits, escalate: { subdistrict, district, bureau } }
}

export function rulesDifference(before: RuleSet, after: RuleSet): RulesDifference {
  const earlier = new Map(before.categories.map((category) => [category.code, category]))
  const titles = (fits: (category: Category, was: Category | undefined) => boolean) =>
    after.categories.filter((each) => fits(each, earlier.get(each.code))).map(({ title }) => title)
  const [from, to] = [limitsInRow(before.limits), limitsInRow(after.limits)]
  return {
    added: titles((_, was) => was === undefined),
    changed: titles(
      (each, was) => was !== undefined && !isSameCategory({ ...each, retired: was.retired }, was),
    ),
    retired: titles((each, was) => was !== undefined && each.retired && !was.retired),
    restored: titles((each, was) => was?.retired === true && !each.retired),
    reordered: isReordered(before.categories, after.categories),
    limits: limitNames
      .filter((limit) => from[limit] !== to[limit])
      .map((limit) => ({ limit, before: from[limit], after: to[limit] })),
    years: changedYears(before.calendar, after.calendar),
  }
}

/** How many things differ; 0 where two rules are the same. */
export function differences(difference: RulesDifference): number {
  const { added, changed, retired, restored, reordered, limits, years } = difference
  return (
    [added, changed, retired, restored, limits, years].reduce((sum, each) => sum + each.length, 0) +
    (reordered ? 1 : 0)
  )
}

/** The difference as an audit entry keeps it. */
export function differenceFacts(
  { added, changed, retired, restored, reordered, limits, years }: RulesDifference,
  versions: { before: number; after: number },
): { before: AuditFacts; after: AuditFacts } {
  const of = (side: 'before' | 'after') => ({
    rulesVersion: versions[side],
    ...Object.fromEntries(limits.map((each) => [`${each.limit}Days`, each[side]])),
  })
  const lists = { categoriesAdded: added, categoriesChanged: changed, categoriesRetired: retired }
  const told = Object.entries({ ...lists, categoriesRestored: restored, calendarYears: years.map(String) })
  return {
    before: of('before'),
    after: {
      ...of('after'),
      ...Object.fromEntries(
        told.filter(([, all]) => all.length > 0).map(([name, all]) => [name, all.join('、')]),
      ),
      ...(reordered && { categoriesReordered: true }),
    },
  }
}

/** Whether two versions say the same of a category. */
export const isSameCategory = (a: Category, b: Category) =>
  (Object.keys(a) as (keyof Category)[]).every((field) => a[field] === b[field])

/** Whether those that both have stand in another order; a new one somewhere among them reorders nothing. */
function isReordered(before: readonly Category[], after: readonly Category[]): boolean {
  const codes = (some: readonly Category[], others: readonly Category[]) =>
    some.map(({ code }) => code).filter((code) => others.some((each) => each.code === code))
  return codes(before, after).join() !== codes(after, before).join()
}

function changedYears(before: readonly YearCalendar[], after: readonly YearCalendar[]): number[] {
  const days = (calendar: readonly YearCalendar[], year: number) => {
    const found = calendar.find((each) => each.year === year)
    return found && JSON.stringify([[...found.off].sort(), [...found.workdays].sort()])
  }
  const years = [...new Set([...before, ...after].map(({ year }) => year))].sort()
  return years.filter((year) => days(before, year) !== days(after, year))
}
