import { firstCategories } from '../../core/complaint/categories'
import { outsideSources } from '../../core/complaint/outside-case'
import { inForceAt } from '../../core/place/dated'
import { dayOfInstant, daysLater, instantOfDay } from '../../core/place/day'
import { type OutsideCase, outsideCaseId } from '../../core/record/outside-cases'
import type { DemoCompound } from './demo-compounds'
import { demoNow } from './demo-periods'
import { pickWeighted, seededRandom, wholeBetween } from './random'

const seed = 20261112
const made = 300
const daysBack = 365

/** What people complain of most comes first in weight; the rest is rare. */
const frequent: Record<string, number> = { parking: 9, lift: 8, leaks: 8, cleaning: 7, charges: 6, noise: 6 }

/** Invented cases of twelve months that came by 12345, letters and the hotline; their numbers begin with 演示. */
export function makeOutsideCases(city: readonly DemoCompound[]): OutsideCase[] {
  const random = seededRandom(seed)
  const weights = firstCategories.map(({ code }) => frequent[code] ?? 1)
  return Array.from({ length: made }, (_, index) => {
    const { compound } = city[wholeBetween(random, 0, city.length - 1)] as DemoCompound
    const receivedOn = dayOfInstant(daysLater(demoNow, -wholeBetween(random, 1, daysBack)))
    const category = pickWeighted(random, firstCategories, weights)
    const source = pickWeighted(random, outsideSources, [70, 12, 18])
    const number = `演示${receivedOn.replaceAll('-', '')}${String(index + 1).padStart(4, '0')}`
    const { city: code, name, district, subdistrict, residentsCommittee } = compound
    return {
      _id: outsideCaseId(code, source, number),
      ...{ city: code, source, number, receivedOn },
      ...{ compound: compound._id, compoundName: name, district, subdistrict, residentsCommittee },
      company: inForceAt(compound.service, instantOfDay(receivedOn))?.company ?? null,
      category: category.code,
      responsible: category.party,
      result: pickWeighted(random, ['resolved', 'unresolved', null] as const, [70, 12, 18]),
      ...{ linkedTo: null, link: null, ruling: null, importedAt: demoNow, requestKeys: [] },
    }
  })
}
