import { roleTitles } from '../access/role'
import type { DisclosureTableRow } from '../contract/disclosure-table'
import { publisherRoles } from '../disclosure/kinds'

const percent = (onTime: number, due: number) => (due === 0 ? '' : ((100 * onTime) / due).toFixed(2))

/** How far disclosures were in time, as headings and cells for a CSV writer. Shares are in percent. */
export function disclosureTable(rows: readonly DisclosureTableRow[]): string[][] {
  const headings = [
    '小区编码',
    '小区',
    '县区',
    '街道（乡镇）',
    '物业服务企业',
    '应公示',
    '按时公示',
    '已逾期',
    '按时公示率（%）',
  ]
  return [
    [...headings, ...publisherRoles.map((role) => `${roleTitles[role]}按时公示率（%）`)],
    ...rows.map((row) => [
      ...[row.compound, row.name, row.districtName, row.subdistrictName, row.company ?? ''],
      ...[row.due, row.onTime, row.overdue].map(String),
      percent(row.onTime, row.due),
      ...publisherRoles.map((role) => {
        const own = row.byPublisher.find(({ publisher }) => publisher === role)
        return own === undefined ? '' : percent(own.onTime, own.due)
      }),
    ]),
  ]
}
