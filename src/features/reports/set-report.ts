import type { readDistrictReport } from '../../../core/contract/district-reports'
import type { OutputOf } from '../../../core/contract/endpoint'
import { dayOfInstant, wordsOfDay } from '../../../core/place/day'
import type { ReportText } from '../../../core/selection/district-report'
import { type ReportBlock, reportDocument } from '../../../core/selection/report-document'

export type ReadReport = OutputOf<typeof readDistrictReport>

/** A report ready to be printed or saved: what it says, and what its file is called. */
export type SetFile = { blocks: ReportBlock[]; name: string }

/** The version that is seen at first: the newest where nothing was written since; null for what is being written, or read by others. */
export function shownFirst({
  filled,
  savedAt,
  versions,
}: Pick<ReadReport, 'filled' | 'savedAt' | 'versions'>): number | null {
  const newest = versions[0]
  if (filled === null || newest === undefined || savedAt === null) return null
  return savedAt <= newest.submittedAt ? newest.number : null
}

/** A submitted version, or with null what is being written, by its present text where there is one. */
export function setReport(report: ReadReport, version: number | null, text?: ReportText): SetFile {
  const { campaignName, areaName, figures, versions } = report
  const shown = versions.find(({ number }) => number === version)
  const signed = shown ? { office: shown.by.name, day: dayOfInstant(shown.submittedAt) } : null
  const blocks = reportDocument({ campaignName, areaName, text: text ?? report.text, figures, signed })
  const mark = shown ? `第${shown.number}版` : `草稿${wordsOfDay(figures.asOf).replace(/ /g, '')}`
  return { blocks, name: `${areaName}总结报告-${mark}` }
}
