import type { OutsideSource } from '../../core/complaint/outside-case'
import { readAgain } from '../../core/complaint/outside-difference'
import type { ImportedCase } from '../../core/contract/outside-cases'
import { inForceAt } from '../../core/place/dated'
import { instantOfDay } from '../../core/place/day'
import type { Compound } from '../../core/record/compounds'
import { type OutsideCase, outsideCaseId } from '../../core/record/outside-cases'

type Ground = { source: OutsideSource; compound: Compound; earlier: OutsideCase | null; now: string }

/** The case that a row makes in a compound, or makes of an earlier one; a link holds within one compound. */
export function outsideCaseRead(row: ImportedCase, { source, compound, earlier, now }: Ground): OutsideCase {
  const told = { ...row, compound: compound._id }
  const { number, ...facts } =
    earlier === null ? { ...told, ruling: null } : { ...told, ...readAgain(earlier, told) }
  const link =
    earlier?.compound === compound._id
      ? { linkedTo: earlier.linkedTo, link: earlier.link }
      : { linkedTo: null, link: null }
  return {
    _id: outsideCaseId(compound.city, source, number),
    ...{ city: compound.city, source, number, ...facts },
    compoundName: compound.name,
    ...standingOn(facts.receivedOn, compound),
    ...link,
    importedAt: now,
    requestKeys: earlier?.requestKeys ?? [],
  }
}

type Standing = Pick<OutsideCase, 'district' | 'subdistrict' | 'residentsCommittee' | 'company'>

/** Where a compound stood and who served it on a day; before its first seat it is taken to have stood there. */
function standingOn(day: string, { seats, service }: Compound): Standing {
  const at = instantOfDay(day)
  const first = [...seats].sort((a, b) => (a.from < b.from ? -1 : 1))[0]
  const seat = inForceAt(seats, at) ?? first
  if (seat === undefined) throw new Error('a compound without a seat')
  const { district, subdistrict, residentsCommittee } = seat
  return { district, subdistrict, residentsCommittee, company: inForceAt(service, at)?.company ?? null }
}
