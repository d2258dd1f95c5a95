import { governanceKinds } from '../place/compound'
import { governanceTitles } from '../place/compound-words'
import { wordsOfDay } from '../place/day'
import {
  committeeRate,
  committeesIn,
  compoundsIn,
  partyRate,
  type ReportFigures,
  type StatedParty,
} from './district-report'

/** A share in percent, as reports print it. */
export const percentWords = (share: number) => `${(share * 100).toFixed(1)}%`

const shareOf = (part: number, whole: number) => (whole === 0 ? '' : `，占 ${percentWords(part / whole)}`)

/** Compounds by 治理形式 in the order of the register, for tables and bars. */
export function governanceRows({ governance }: Pick<ReportFigures, 'governance'>): [string, number][] {
  return governanceKinds.map((kind) => [governanceTitles[kind], governance[kind]])
}

/** The sentence on 业委会成立率. */
export function committeeWords({ governance }: Pick<ReportFigures, 'governance'>): string {
  const rate = committeeRate(governance)
  if (rate === null) return '系统中没有登记住宅小区，不计算业委会成立率。'
  const { ownersCommittee, interimCommittee, betweenTerms, preparing } = governance
  return `成立业委会 ${ownersCommittee} 个、组建物管会 ${interimCommittee} 个，业委会（物管会）成立率 ${percentWords(rate)}；另有换届中 ${betweenTerms} 个、筹备中 ${preparing} 个。`
}

/** The sentence on 党组织覆盖率: stated by the district, added up for the city, or said to be unknown. */
export function partyWords(
  figures: Pick<ReportFigures, 'governance' | 'party'>,
  stated: StatedParty | null,
): string {
  const rate = partyRate(figures, stated)
  if (rate === null) return '系统没有登记小区党组织情况，党组织覆盖率未填报。'
  if (stated !== null) {
    return `党的工作覆盖小区 ${stated.compounds} 个，党组织覆盖率 ${percentWords(rate)}（来源：${stated.source}）。`
  }
  const { reports, districts, compounds } = figures.party ?? { reports: 0, districts: 0, compounds: 0 }
  return `已填报的 ${reports} 个区县（共 ${districts} 个）中，党的工作覆盖小区 ${compounds} 个，党组织覆盖率 ${percentWords(rate)}。`
}

/** What has been done, as far as the system knows it; what it does not know is left out. */
export function activityWords(figures: ReportFigures): string {
  const { areaName, asOf, governance, participation, applications, selected, disclosures } = figures
  const rated =
    participation &&
    participation.households > 0 &&
    `${participation.periodName}满意度评价中，${participation.households} 户中有 ${participation.responded} 户参评，参评率 ${percentWords(participation.responded / participation.households)}。`
  const disclosed =
    disclosures &&
    `物业管理信息应公示 ${disclosures.due} 项，按时公示 ${disclosures.onTime} 项${shareOf(disclosures.onTime, disclosures.due)}。`
  const applied = `申报“美好家园”小区 ${applications.made} 个，审核通过 ${applications.forwarded} 个${applications.withdrawn > 0 ? `，撤回 ${applications.withdrawn} 个` : ''}。`
  const chosen =
    selected &&
    (selected.length === 0
      ? '没有小区入选。'
      : `入选“美好家园”小区 ${selected.length} 个：${selected.join('、')}。`)
  return [
    `截至 ${wordsOfDay(asOf)}，${areaName}共登记住宅小区 ${compoundsIn(governance)} 个。${committeeWords(figures)}`,
    rated,
    disclosed,
    [applied, chosen].filter(Boolean).join(''),
  ]
    .filter(Boolean)
    .join('\n')
}

/** The case text of an application that was forwarded. */
export type Practice = { compoundName: string; practices: string; results: string }

/** What was done well, in the applicants' own words. */
export function practiceWords(practices: readonly Practice[]): string {
  return practices
    .map(({ compoundName, practices: done, results }) =>
      [`【${compoundName}】${done.trim()}`, results.trim() && `成效：${results.trim()}`]
        .filter(Boolean)
        .join('\n'),
    )
    .join('\n')
}

/** What the figures themselves show to be wanting. Suggestions are for people to write. */
export function problemWords(figures: ReportFigures): string {
  const { governance, disclosures, satisfaction, complaints } = figures
  const all = compoundsIn(governance)
  const without = all - committeesIn(governance)
  const found = [
    without > 0 && `没有正在履职的业委会或物管会的小区 ${without} 个${shareOf(without, all)}。`,
    disclosures &&
      disclosures.overdue > 0 &&
      `${disclosures.compoundsOverdue} 个小区有公示逾期，共 ${disclosures.overdue} 项。`,
    // The register is of today, the scores of the snapshot: how many are without one cannot be told from the two.
    satisfaction && satisfaction.shown < all && '有本期不显示得分的小区。',
    complaints &&
      complaints.unresolved > 0 &&
      `计入物业责任的投诉 ${complaints.counted} 件，其中逾期、重办或居民不满意的 ${complaints.unresolved} 件。`,
  ].filter(Boolean)
  return found.map((line, index) => `${index + 1}. ${line}`).join('\n')
}
