import type { ParticipationRow } from '../contract/periods'
import { gateTitles } from '../method/gate-words'
import { gateNames } from '../method/gates'

/** Participation against what each gate needs, as headings and cells for a CSV writer. */
export function participationTable(rows: readonly ParticipationRow[]): string[][] {
  const headings = ['小区编码', '小区', '县区', '街道（乡镇）', '总户数', '已参评户数', '参评率（%）']
  return [
    [...headings, ...gateNames.map((gate) => `${gateTitles[gate]}需要户数`)],
    ...rows.map((row) => [
      row.compound,
      row.name,
      row.districtName,
      row.subdistrictName,
      String(row.households),
      String(row.respondedHouseholds),
      row.households === 0 ? '' : ((100 * row.respondedHouseholds) / row.households).toFixed(2),
      ...gateNames.map((gate) => String(row.answersNeeded[gate] ?? '达不到')),
    ]),
  ]
}
