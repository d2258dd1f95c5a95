import type { NamedDisclosureRow } from '../../core/contract/disclosures'
import { kindOn } from '../../core/disclosure/rules'
import { dayOfInstant } from '../../core/place/day'
import { compounds } from '../../core/record/compounds'
import type { Disclosure } from '../../core/record/disclosures'
import type { Call } from '../platform/call'
import { cachedDisclosureRules } from '../platform/disclosure-rules'
import { disclosureRowOf } from '../platform/disclosure-views'

/** Disclosures of several compounds in a list, with what compound and kind are called. */
export async function disclosureRowsWithNames(
  found: readonly Disclosure[],
  call: Call,
): Promise<NamedDisclosureRow[]> {
  const today = dayOfInstant(call.now)
  const estates = await call.documents.findAll(compounds, [...new Set(found.map(({ compound }) => compound))])
  const names = new Map(estates.map(({ _id, name }) => [_id, name]))
  const titles = new Map<string, string>()
  for (const city of new Set(found.map((each) => each.city))) {
    const rules = await cachedDisclosureRules(city, call)
    for (const { kind } of found.filter((each) => each.city === city)) {
      titles.set(`${city}|${kind}`, kindOn(rules, kind, today)?.title ?? kind)
    }
  }
  return found.map((head) => ({
    ...disclosureRowOf(head, today),
    compound: head.compound,
    compoundName: names.get(head.compound) ?? head.compound,
    kindTitle: titles.get(`${head.city}|${head.kind}`) ?? head.kind,
  }))
}
