import { onTimeByPublisher, onTimeOf } from '../../core/disclosure/on-time'
import { inForceAt } from '../../core/place/dated'
import { dayOfInstant } from '../../core/place/day'
import type { Compound } from '../../core/record/compounds'
import { disclosureStandings } from '../../core/record/disclosure-standings'
import { type Disclosure, disclosures } from '../../core/record/disclosures'
import type { Call } from './call'
import { dutyIn } from './disclosure-views'
import { command, type Fields } from './documents'

const headsAPage = 1000

/**
 * Counts anew how far a compound's disclosures, those that have a due day, were in time. Two who publish at once may leave what the slower
 * has read until the next day; the clock, which has read long ago by then, takes the place of no newer count, by `onlyIf`.
 */
export async function refreshStanding(
  compound: Compound,
  heads: readonly Disclosure[],
  call: Pick<Call, 'documents' | 'now'>,
  onlyIf: Fields = {},
): Promise<void> {
  const counted = heads.map(dutyIn)
  const today = dayOfInstant(call.now)
  const { _id, name, city, district, subdistrict, residentsCommittee } = compound
  const company = inForceAt(compound.service, call.now)?.company ?? null
  const standing = {
    ...{ name, city, district, subdistrict, residentsCommittee },
    ...{ company: company?.code ?? null, companyName: company?.name ?? null, day: today, madeAt: call.now },
    ...onTimeOf(counted, today),
  }
  const byPublisher = onTimeByPublisher(counted, today)
  const change = { ...standing, byPublisher: command.set(byPublisher) }
  if ((await call.documents.update(disclosureStandings, { _id, ...onlyIf }, change)) > 0) return
  await call.documents.add(disclosureStandings, { _id, ...standing, byPublisher })
}

/** Every disclosure of a compound that has a due day. */
export async function headsWithDueDay(
  compound: string,
  { documents }: Pick<Call, 'documents'>,
): Promise<Disclosure[]> {
  const found: Disclosure[] = []
  for (;;) {
    const page = await documents.find(disclosures, {
      where: { compound, dueDay: command.neq(null), _id: command.gt(found.at(-1)?._id ?? '') },
      order: [['_id', 'asc']],
      limit: headsAPage,
    })
    found.push(...page)
    if (page.length < headsAPage) return found
  }
}
