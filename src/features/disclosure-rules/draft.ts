import type { Cadence } from '../../../core/disclosure/cadence'
import type { DisclosureKind } from '../../../core/disclosure/kinds'
import type { DisclosureLimits, DisclosureRuleSet } from '../../../core/disclosure/rules'

/** Rules as they are being changed: numbers and the day as they are typed. */
export type Draft = {
  kinds: readonly DisclosureKind[]
  limits: Record<LimitName, string>
  inForceFrom: string
}

export const limitNames = ['answerDays', 'escalateDays', 'remindDays'] as const
export type LimitName = (typeof limitNames)[number]

const mostDays = 60

/** A draft of what holds now; a new day has to be chosen for it. */
export function draftOf({ kinds, limits }: DisclosureRuleSet): Draft {
  const typed = Object.fromEntries(limitNames.map((name) => [name, String(limits[name])]))
  return { kinds, limits: typed as Draft['limits'], inForceFrom: '' }
}

/** Days that are typed; null if it is no whole number from 1 to the most. */
export function daysTyped(text: string, most = mostDays): number | null {
  const days = /^\d{1,4}$/.test(text.trim()) ? Number(text) : null
  return days !== null && days >= 1 && days <= most ? days : null
}

/** The rules that a draft comes to; null while a limit is no number. */
export function rulesOf({ kinds, limits, inForceFrom }: Draft): DisclosureRuleSet | null {
  const days = limitNames.map((name) => [name, daysTyped(limits[name])] as const)
  if (days.some(([, each]) => each === null)) return null
  return { inForceFrom, kinds: [...kinds], limits: Object.fromEntries(days) as DisclosureLimits }
}

/** With a kind changed, or a new one at the end. */
export function withKind(kinds: readonly DisclosureKind[], kind: DisclosureKind): DisclosureKind[] {
  return kinds.some(({ code }) => code === kind.code)
    ? kinds.map((each) => (each.code === kind.code ? kind : each))
    : [...kinds, kind]
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** A code that no kind has: residents never read it. */
export function freeKindCode(kinds: readonly DisclosureKind[]): string {
  for (let number = 0; ; number += 1) {
    const code = `own${letters[Math.floor(number / 26) % 26]}${letters[number % 26]}`
    if (kinds.every((kind) => kind.code !== code)) return code
  }
}

/** A new kind of which the bureau fills in the rest. */
export const newKind = (kinds: readonly DisclosureKind[]): DisclosureKind => ({
  ...{ code: freeKindCode(kinds), title: '', about: '', form: 'document', publishers: ['propertyCompany'] },
  cadence: { every: 'standing', renewAfterMonths: 12 },
  ...{ shownForDays: 365, basis: '', clauses: [], retired: false },
})

/** What a cadence is when another one is chosen, with the number that it had if it has one. */
export function cadenceOf(every: Cadence['every'], days: number, months: number): Cadence {
  if (every === 'event') return { every }
  return every === 'standing' ? { every, renewAfterMonths: months } : { every, dueAfterDays: days }
}
