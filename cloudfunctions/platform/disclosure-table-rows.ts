import type { DisclosureTableRow } from '../../core/contract/disclosure-table'
import type { DisclosureStanding } from '../../core/record/disclosure-standings'
import { regions } from '../../core/record/regions'
import type { Call } from './call'

/** Compounds in the table of how far disclosures were in time, with the names of where they are. */
export async function disclosureTableRows(
  found: readonly DisclosureStanding[],
  { documents }: Pick<Call, 'documents'>,
): Promise<DisclosureTableRow[]> {
  const codes = new Set(found.flatMap(({ district, subdistrict }) => [district, subdistrict]))
  const names = new Map((await documents.findAll(regions, [...codes])).map(({ _id, name }) => [_id, name]))
  return found.map(
    ({ _id: compound, name, district, subdistrict, companyName, due, onTime, overdue, byPublisher }) => ({
      ...{ compound, name, district, districtName: names.get(district) ?? district },
      ...{ subdistrict, subdistrictName: names.get(subdistrict) ?? subdistrict, company: companyName },
      ...{ due, onTime, overdue, share: due === 0 ? null : onTime / due, byPublisher },
    }),
  )
}
