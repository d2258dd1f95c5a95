import type { DisclosureContent } from '../../core/disclosure/content'
import type { Ledger } from '../../core/disclosure/ledger'
import type { SmallCity } from '../city/small-city'

/** Accounts that add up, from an opening of 0 unless said. */
export function accounts(rows: [string, number, number][], more: Partial<Ledger> = {}): DisclosureContent {
  const opening = more.opening ?? 0
  return {
    form: 'ledger',
    opening,
    rows: rows.map(([item, income, expense]) => ({ item, income, expense, note: '' })),
    closing: rows.reduce((sum, [, income, expense]) => sum + income - expense, opening),
    openingDiffersBecause: '',
    note: '',
    files: [],
    ...more,
  }
}

export const thirdQuarter = { compound: 'A', kind: 'commonIncome', period: '2026Q3' }
export const standard: DisclosureContent = { form: 'document', note: '甲级服务', files: [] }
export const fees: DisclosureContent = {
  ...{ form: 'prices', note: '', files: [] },
  rows: [{ item: '物业费', price: 150, unit: '元/㎡·月', basis: '合同' }],
}

export const meeting = (title: string, day = '2026-11-01'): DisclosureContent => ({
  ...{ form: 'meeting', kind: 'committee', title, day, place: '物业用房', invited: 7, present: 5 },
  ...{ rows: [{ text: '续聘物业', votes: { for: 5, against: 0, abstained: 0 } }], note: '', files: [] },
})

/** Every stored version of a disclosure as text by its id. */
export async function versionsStored(city: SmallCity): Promise<Map<string, string>> {
  const all = await city.all<{ _id: string }>('disclosureVersions')
  return new Map(all.map((each) => [each._id, JSON.stringify(each)]))
}
