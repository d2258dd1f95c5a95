import { type CompanyView, listCompanies } from '../../../core/contract/companies'
import { type CompoundRow, listCompounds } from '../../../core/contract/compounds'
import { listRegions, type RegionView } from '../../../core/contract/regions'
import type { Option } from '../../components/select'
import type { Load } from '../../platform/use-answer'
import { useWhole } from '../../platform/use-whole'

/** All regions of the caller's scope. */
export const useRegions = (): Load<RegionView[]> => useWhole(listRegions, ({ regions }) => regions)

/** All companies of the city. */
export const useCompanies = (): Load<CompanyView[]> => useWhole(listCompanies, ({ companies }) => companies)

/** All compounds of the caller's scope. */
export const useCompounds = (): Load<CompoundRow[]> => useWhole(listCompounds, ({ compounds }) => compounds)

/** What a person may do here, as the regions that they are shown tell it; the function decides. */
export function rightsIn(regions: readonly RegionView[]): { bureau: boolean; edit: boolean } {
  return {
    bureau: regions.some(({ kind }) => kind === 'city'),
    edit: regions.some(({ kind }) => kind === 'district'),
  }
}

export const isOpen = ({ closedAt }: RegionView) => closedAt === null

/** Open districts and 功能板块. */
export function districtsIn(regions: readonly RegionView[]): RegionView[] {
  return regions.filter((region) => region.kind === 'district' && isOpen(region))
}

/** Open subdistricts in which a compound of the district may stand. */
export function subdistrictsOf(regions: readonly RegionView[], district: string): RegionView[] {
  const zone = regions.some(({ code, functionalZone }) => code === district && functionalZone)
  return regions.filter(
    (region) => region.kind === 'subdistrict' && isOpen(region) && (zone || region.parent === district),
  )
}

/** Residents' committees of a subdistrict, open ones only. */
export function committeesOf(regions: readonly RegionView[], subdistrict: string): RegionView[] {
  return regions.filter(
    (region) => region.kind === 'residentsCommittee' && region.parent === subdistrict && isOpen(region),
  )
}

export function optionsOf(places: readonly { code: string; name: string }[]): Option[] {
  return places.map(({ code, name }) => ({ value: code, words: name }))
}
