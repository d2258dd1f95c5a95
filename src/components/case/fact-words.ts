import { partyTitles } from '../../../core/complaint/categories'
import type { FactType } from '../../../core/complaint/facts'
import { caseKindTitles } from '../../../core/complaint/kinds'
import type { TimelineEntry } from '../../../core/contract/case-views'
import { momentWords } from '../../platform/time'
import { followUpTitles, handlingTitles, officeNameWords, withdrawalTitles } from './case-words'

/** Who reads a timeline: the complainant is 您, to everybody else 居民. */
export type FactReader = 'complainant' | 'other'

export type FactWords = {
  title: string
  /** What it brings about, a line each. */
  lines: string[]
  /** What kind of words `said` are; null: none were given, or they are not for this reader. */
  said: { label: string; words: string } | null
}

type Telling = {
  entry: TimelineEntry
  /** Who did it. */
  by: string
  /** What the resident is called. */
  resident: string
  /** Title of a category's code; null where the reader has no list. */
  categoryTitle: (code: string) => string | null
}

type Told = { title: string; lines?: (string | null | undefined | false)[]; label?: string }

const at = (instant: string | undefined) => (instant === undefined ? null : momentWords(instant))
const to = ({ to: office }: TimelineEntry) => office && `由${officeNameWords(office)}办理`

function kindOf({ entry: { kind, category }, categoryTitle }: Telling): string {
  const title = category === undefined ? null : categoryTitle(category)
  return [kind && caseKindTitles[kind], title].filter(Boolean).join(' · ')
}

/** What every fact of a timeline says. A detail that is not for the reader is simply absent. */
const tellings: Record<FactType, (telling: Telling) => Told> = {
  filed: ({ entry, resident }) => ({
    title: `${resident}提交了${entry.kind ? caseKindTitles[entry.kind] : '工单'}`,
    lines: [to(entry)],
  }),
  joined: () => ({ title: '又有一户住户反映同样的问题' }),
  absorbed: ({ entry }) => ({
    title: '同一问题的另一件工单并入',
    lines: [entry.other && `工单 ${entry.other}`],
  }),
  supplemented: ({ resident }) => ({ title: `${resident}补充了情况`, label: '补充' }),
  accepted: ({ by }) => ({ title: `${by}已受理` }),
  started: ({ by }) => ({ title: `${by}开始处理` }),
  returned: ({ by }) => ({ title: `${by}退回`, lines: ['重新派单，办理期限不变'], label: '理由' }),
  rerouted: ({ entry, by }) => ({
    title: entry.to ? reroutedWords(by, officeNameWords(entry.to)) : `${by}转派`,
    lines: ['办理期限不变'],
    label: '理由',
  }),
  extensionAsked: ({ entry, by }) => ({
    title: `${by}申请延期${entry.days ? ` ${entry.days} 个工作日` : ''}`,
    lines: [entry.until && `如获同意，答复期限改为 ${at(entry.until)}`],
    label: '理由',
  }),
  extensionDecided: ({ entry, by }) => ({
    title: entry.approved ? `${by}同意延期` : `${by}不同意延期，期限不变`,
    label: '理由',
  }),
  answered: ({ by }) => ({ title: `${by}答复`, label: '答复' }),
  nudged: ({ resident }) => ({ title: `${resident}催办` }),
  supervised: ({ by }) => ({ title: `${by}督办`, label: '督办意见' }),
  escalated: ({ entry }) => ({
    title: `${entry.missed === 'accept' ? '逾期未受理' : '逾期未答复'}，已报${
      entry.to ? officeNameWords(entry.to) : '上级部门'
    }督办`,
    lines: [entry.until && `期限是 ${at(entry.until)}`],
  }),
  confirmed: ({ entry, resident }) => ({
    title: `${resident}确认已解决`,
    lines: [entry.level !== undefined && `对办理的评价：${handlingTitles[entry.level]}`],
    label: '评价',
  }),
  reopened: ({ entry, resident }) => ({
    title: `${resident}认为没有解决，要求重办`,
    lines: [entry.until && `${at(entry.until)} 前须再次答复`],
    label: '说明',
  }),
  closedBySilence: () => ({ title: '到期没有确认，自动办结', lines: ['记为未评价，不算已解决'] }),
  withdrawalAsked: ({ entry, resident }) => ({
    title: `${resident}撤回`,
    lines: [entry.reason && `原因：${withdrawalTitles[entry.reason]}`],
  }),
  withdrawalQuestioned: ({ by, resident }) => ({ title: `${by}请${resident}核实是否自愿撤回` }),
  withdrawalAnswered: ({ entry, resident }) => ({
    title:
      entry.voluntary === undefined
        ? '撤回已经核实'
        : entry.voluntary
          ? `${resident}确认是自愿撤回`
          : `${resident}表示并非自愿，恢复办理`,
  }),
  reclassified: (telling) => ({
    title: `${telling.by}更改类别`,
    lines: [kindOf(telling) && `改为：${kindOf(telling)}`],
    label: '理由',
  }),
  kindObjected: ({ resident }) => ({
    title: `${resident}不同意更改类别`,
    lines: ['裁定之前，按原来的类别办理'],
    label: '理由',
  }),
  kindRuled: ({ entry, by }) => ({
    title: `${by}裁定：${entry.restored ? '恢复原来的类别' : '更改类别成立'}`,
    label: '理由',
  }),
  responsibilityRuled: ({ entry, by }) => ({
    title: `${by}裁定责任单位${entry.responsible ? `：${partyTitles[entry.responsible]}` : ''}`,
    lines: [to(entry)],
    label: '理由',
  }),
  merged: ({ entry, by }) => ({
    title: `${by}并入同一问题的工单`,
    lines: [entry.other && `工单 ${entry.other}`],
    label: '理由',
  }),
  followedUp: ({ entry, by }) => ({
    title: `${by}已回访${entry.how ? `（${followUpTitles[entry.how]}）` : ''}`,
    label: '回访记录',
  }),
  reviewAsked: ({ resident }) => ({ title: `${resident}申请复核`, label: '理由' }),
  reviewed: ({ entry, by }) => ({
    title: `${by}复核：${entry.upheld ? '意见成立，办理不到位' : '办理得当'}`,
    label: '理由',
  }),
}

/** An overseer may take a case over from whoever had it. */
function reroutedWords(by: string, to: string): string {
  return by === to ? `${by}改由本单位办理` : `${by}转由${to}办理`
}

function doerWords({ by }: TimelineEntry, resident: string): string {
  if (by === 'resident') return resident
  return by === 'clock' ? '系统' : officeNameWords(by)
}

const factTypes = Object.keys(tellings) as FactType[]

/** One fact in plain words; one that this version does not know yet is told as a change and no more. */
export function factWords(
  entry: TimelineEntry,
  reader: FactReader,
  categoryTitle: Telling['categoryTitle'] = () => null,
): FactWords {
  const resident = reader === 'complainant' ? '您' : '居民'
  const type = factTypes.find((each) => each === entry.type)
  const told: Told = (type && tellings[type])?.({
    entry,
    by: doerWords(entry, resident),
    resident,
    categoryTitle,
  }) ?? {
    title: '工单有更新',
  }
  return {
    title: told.title,
    lines: (told.lines ?? []).filter((line): line is string => Boolean(line)),
    said: entry.words ? { label: told.label ?? '说明', words: entry.words } : null,
  }
}
