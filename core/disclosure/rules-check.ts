import type { ErrorCode } from '../contract/errors'
import { datedForms } from './content'
import { daysAfter } from './days'
import type { DisclosureKind } from './kinds'
import type { DisclosureRuleSet } from './rules'

/** What is wrong with rules, and with which kind. */
export type DisclosureRulesFault = { code: ErrorCode; kind: string | null }

/** Rules are made at most this long before they hold. */
const longestAheadDays = 400

/**
 * Everything that is wrong with new rules beside those that they take the place of. They begin after today and never before the rules
 * before them: nothing that was asked for already changes.
 */
export function disclosureRulesFaults(
  rules: DisclosureRuleSet,
  before: DisclosureRuleSet,
  today: string,
): DisclosureRulesFault[] {
  return [
    ...dayFaults(rules, before, today),
    ...taken(rules.kinds, ({ code }) => code, 'kind_code_taken'),
    ...taken(rules.kinds, ({ title }) => title, 'kind_title_taken'),
    ...before.kinds.flatMap((known) => keptFaults(known, rules.kinds)),
    ...rules.kinds
      .filter(isCadenceWrong)
      .map(({ code }) => ({ code: 'kind_cadence_wrong' as const, kind: code })),
  ]
}

function dayFaults(
  { inForceFrom }: DisclosureRuleSet,
  before: DisclosureRuleSet,
  today: string,
): DisclosureRulesFault[] {
  const isWrong =
    inForceFrom <= today ||
    inForceFrom < before.inForceFrom ||
    inForceFrom > daysAfter(today, longestAheadDays)
  return isWrong ? [{ code: 'rules_day_wrong', kind: null }] : []
}

/** A kind is retired, never dropped, and keeps its form: what was published under it has to be read. */
function keptFaults(known: DisclosureKind, kinds: readonly DisclosureKind[]): DisclosureRulesFault[] {
  const kept = kinds.find(({ code }) => code === known.code)
  if (kept === undefined) return [{ code: 'kind_dropped', kind: known.code }]
  return kept.form === known.form ? [] : [{ code: 'kind_form_fixed', kind: known.code }]
}

/** What is held on a day is told when it happens, accounts are of a period. */
function isCadenceWrong({ form, cadence }: DisclosureKind): boolean {
  if (datedForms.includes(form)) return cadence.every !== 'event'
  if (form === 'ledger') return cadence.every === 'event' || cadence.every === 'standing'
  return cadence.every === 'event'
}

function taken(
  kinds: readonly DisclosureKind[],
  of: (kind: DisclosureKind) => string,
  code: ErrorCode,
): DisclosureRulesFault[] {
  const seen = new Set<string>()
  return kinds.flatMap((kind) => {
    const said = of(kind)
    if (seen.has(said)) return [{ code, kind: kind.code }]
    seen.add(said)
    return []
  })
}
