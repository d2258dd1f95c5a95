import * as z from 'zod/mini'

/** What is looked at in the compound, with the clauses that it bears out. */
export const visitChecks = [
  { code: 'complaintPhones', clauses: ['附件1-5', '四-1'], text: '显著位置公示相关部门投诉、咨询电话' },
  {
    code: 'utilityPhones',
    clauses: ['四-2'],
    text: '显著位置公示供水、排水、供电、供气、供热等专业单位电话',
  },
  { code: 'feesShown', clauses: ['附件1-8', '三-4'], text: '现场公示物业服务标准和收费信息' },
  { code: 'partyPlace', clauses: ['一-3'], text: '有党建活动场所' },
  { code: 'cleaning', clauses: ['附件1-7', '三-5'], text: '环境卫生良好' },
  { code: 'greening', clauses: ['三-6'], text: '绿化养护良好' },
  { code: 'facilities', clauses: ['附件1-7', '三-7'], text: '共有设施设备维护良好' },
  { code: 'lifeServices', clauses: ['附件1-3', '三-8'], text: '有养老、托幼、家政、快递收发等生活服务' },
  { code: 'passages', clauses: ['附件1-7', '四-4'], text: '公共和消防通道畅通，楼道无乱堆杂物' },
  { code: 'unlawfulBuilding', clauses: ['附件1-7'], text: '无违章搭建' },
  { code: 'charging', clauses: ['四-5'], text: '电动自行车停放、充电有序规范' },
  { code: 'waste', clauses: ['附件1-7', '四-6'], text: '实施垃圾分类投放和收集' },
  { code: 'pets', clauses: ['四-7'], text: '文明饲养宠物' },
] as const
export type VisitCheckCode = (typeof visitChecks)[number]['code']
export const visitCheckCodes = visitChecks.map(({ code }) => code) as [VisitCheckCode, ...VisitCheckCode[]]

/** What was found: it is so; it is so in part, or what is put up is not complete or out of date; it is not. */
export const visitFindings = ['found', 'partly', 'absent'] as const
export type VisitFinding = (typeof visitFindings)[number]

export const visitFindingTitles: Record<VisitFinding, string> = {
  found: '符合',
  partly: '部分符合',
  absent: '不符合',
}

/** One thing that was looked at. Without a photo, that something is so bears out nothing. */
export const visitEntry = z.object({
  check: z.enum(visitCheckCodes),
  finding: z.enum(visitFindings),
  note: z.string(),
  photos: z.array(z.string()),
})
export type VisitEntry = z.infer<typeof visitEntry>

type Visited = { _id: string; day: string; at: string; entries: readonly VisitEntry[] }

/** What was found the last time that something was looked at: it stands until the next visit. */
export function newestFinding(
  visits: readonly Visited[],
  check: VisitCheckCode,
): (Pick<Visited, '_id' | 'day' | 'at'> & VisitEntry) | null {
  const found = visits.flatMap(({ _id, day, at, entries }) =>
    entries.filter((entry) => entry.check === check).map((entry) => ({ _id, day, at, ...entry })),
  )
  return found.sort((a, b) => (`${a.day}|${a.at}` > `${b.day}|${b.at}` ? -1 : 1))[0] ?? null
}

/** A visit is told of within so many days. */
export const longestAgoDays = 30

/** Whether entries can be recorded: each thing once; what was found is shown by a photo, what was not, or in part, is said in words. */
export function visitEntriesFit(entries: readonly VisitEntry[]): boolean {
  const isOnce = new Set(entries.map(({ check }) => check)).size === entries.length
  return isOnce && entries.every((entry) => visitEntryFault(entry) === null)
}

/** What an entry lacks. */
export function visitEntryFault({ finding, note, photos }: VisitEntry): 'photo' | 'note' | null {
  if (finding !== 'absent' && photos.length === 0) return 'photo'
  return finding !== 'found' && note.trim().length === 0 ? 'note' : null
}
