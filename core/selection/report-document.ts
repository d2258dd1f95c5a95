import { wordsOfDay } from '../place/day'
import { type ReportFigures, type ReportText, reportSections, reportSectionTitles } from './district-report'
import { committeeWords, governanceRows, partyWords, percentWords } from './report-words'

/** A report as it is set, whatever sets it: a page, paper or a Word file. */
export type ReportBlock =
  | { kind: 'title' | 'heading' | 'paragraph' | 'note'; words: string }
  | { kind: 'table'; caption: string; columns: readonly string[]; rows: readonly (readonly string[])[] }
  | { kind: 'bars'; caption: string; bars: readonly ReportBar[] }

/** One bar of a plot; `share` is its length, 0…1. */
export type ReportBar = { words: string; share: number; value: string }

export type SetReport = {
  campaignName: string
  areaName: string
  text: ReportText
  figures: ReportFigures
  /** Office and day of the version; null while it is a draft. */
  signed: { office: string; day: string } | null
}

const numerals = ['一', '二', '三', '四']

/** The report in the order in which it is read: the three sections, then what the system counted, and who signed it when. */
export function reportDocument(report: SetReport): ReportBlock[] {
  const { campaignName, areaName, text, signed } = report
  return [
    { kind: 'title', words: `${campaignName}活动总结报告` },
    { kind: 'note', words: areaName },
    ...reportSections.flatMap((section, index): ReportBlock[] => [
      { kind: 'heading', words: `${numerals[index]}、${reportSectionTitles[section]}` },
      ...paragraphs(text[section]),
    ]),
    { kind: 'heading', words: `${numerals[reportSections.length]}、统计数据` },
    ...countedBlocks(report),
    ...(signed === null
      ? []
      : [{ kind: 'note' as const, words: `${signed.office}　${wordsOfDay(signed.day)}` }]),
  ]
}

function paragraphs(text: string): ReportBlock[] {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  if (lines.length === 0) return [{ kind: 'paragraph', words: '（未填写）' }]
  return lines.map((words) => ({ kind: 'paragraph', words }))
}

/** Figures and plots as the system counted them; what is not recorded says so. */
export function countedBlocks({ text, figures }: Pick<SetReport, 'text' | 'figures'>): ReportBlock[] {
  const { participation, satisfaction, complaints, disclosures, applications, selected } = figures
  const absent = '未登记'
  const rate = (value: number | null) => (value === null ? absent : percentWords(value))
  const rows: [string, string][] = [
    ['业委会（物管会）', committeeWords(figures)],
    ['党组织覆盖', partyWords(figures, text.party)],
    [
      '参评',
      participation === null
        ? '评价周期还没有统计。'
        : `${participation.periodName}：${participation.responded} / ${participation.households} 户`,
    ],
    [
      '满意度',
      satisfaction === null
        ? '没有可用的评价结果。'
        : `显示得分的小区 ${satisfaction.shown} 个；平均分 ${satisfaction.mean?.toFixed(1) ?? absent}，满意率 ${rate(satisfaction.satisfactionRate)}，好评率 ${rate(satisfaction.favourableRate)}`,
    ],
    [
      '投诉',
      complaints === null
        ? satisfaction === null
          ? '没有可用的评价结果。'
          : '没有投诉统计。'
        : `计入物业责任 ${complaints.counted} 件，投诉率 ${complaints.rate?.toFixed(2) ?? absent} 件/百户·年，未妥善解决 ${complaints.unresolved} 件`,
    ],
    [
      '公示',
      disclosures === null
        ? '没有到期的公示。'
        : `应公示 ${disclosures.due} 项，按时 ${disclosures.onTime} 项，逾期后公示 ${disclosures.due - disclosures.onTime - disclosures.overdue} 项，逾期未公示 ${disclosures.overdue} 项`,
    ],
    [
      '申报',
      `申报 ${applications.made} 个，审核通过 ${applications.forwarded} 个，撤回 ${applications.withdrawn} 个，其余 ${applications.made - applications.forwarded - applications.withdrawn} 个待审核或已退回`,
    ],
    [
      '入选',
      selected === null ? '名单还没有确定。' : selected.length === 0 ? '没有小区入选。' : selected.join('、'),
    ],
  ]
  return [
    {
      kind: 'table',
      caption: `表 1　主要数据（${wordsOfDay(figures.asOf)}）`,
      columns: ['项目', '情况'],
      rows,
    },
    governanceBars(figures),
    ...partBlocks(figures),
  ]
}

function governanceBars(figures: ReportFigures): ReportBlock {
  const counts = governanceRows(figures)
  const most = Math.max(1, ...counts.map(([, count]) => count))
  const bars = counts.map(([words, count]) => ({ words, share: count / most, value: `${count} 个` }))
  return { kind: 'bars', caption: '图 1　小区的治理形式', bars }
}

/** The area's parts: which has committees, and where people take part. */
function partBlocks({ parts }: ReportFigures): ReportBlock[] {
  if (parts.length === 0) return []
  const shareOf = (part: number, whole: number) => (whole === 0 ? 0 : part / whole)
  const words = (part: number, whole: number) => (whole === 0 ? '—' : percentWords(part / whole))
  return [
    {
      kind: 'bars',
      caption: '图 2　各地参评率',
      bars: parts.map(({ name, households, respondedHouseholds }) => ({
        words: name,
        share: shareOf(respondedHouseholds, households),
        value: words(respondedHouseholds, households),
      })),
    },
    {
      kind: 'table',
      caption: '表 2　各地情况',
      columns: ['地区', '小区', '业委会（物管会）', '成立率', '户数', '参评户数', '参评率'],
      rows: parts.map(({ name, compounds, committees, households, respondedHouseholds }) => [
        name,
        String(compounds),
        String(committees),
        words(committees, compounds),
        String(households),
        String(respondedHouseholds),
        words(respondedHouseholds, households),
      ]),
    },
  ]
}
