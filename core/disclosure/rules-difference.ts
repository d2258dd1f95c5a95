import type { DisclosureRuleSet } from './rules'

/** What new rules change of those before, as the audit tells it. */
export type DisclosureRulesDifference = { added: string[]; retired: string[]; changed: string[] }

/** Titles of kinds that came, are no longer asked for, or are asked for otherwise. */
export function disclosureRulesDifference(
  before: DisclosureRuleSet,
  after: DisclosureRuleSet,
): DisclosureRulesDifference {
  const difference: DisclosureRulesDifference = { added: [], retired: [], changed: [] }
  for (const kind of after.kinds) {
    const known = before.kinds.find(({ code }) => code === kind.code)
    if (known === undefined) difference.added.push(kind.title)
    else if (kind.retired && !known.retired) difference.retired.push(kind.title)
    else if (JSON.stringify(known) !== JSON.stringify(kind)) difference.changed.push(kind.title)
  }
  return difference
}

/** Whether rules say anything new; another order of the kinds is something new. */
export function saysNothingNew(before: DisclosureRuleSet, after: DisclosureRuleSet): boolean {
  return (
    JSON.stringify(before.limits) === JSON.stringify(after.limits) &&
    JSON.stringify(before.kinds) === JSON.stringify(after.kinds)
  )
}
