import { caseKindTitles } from '../../../../core/complaint/kinds'
import type { StaffCase } from '../../../../core/contract/cases'
import { fullMomentWords } from '../../../platform/time'
import { verdictForm } from './verdict-form'

/** What was said with the newest fact of a type. */
function saidWith(type: string, { timeline }: StaffCase): string | null {
  return [...timeline].reverse().find((entry) => entry.type === type)?.words ?? null
}

const quoted = (label: string, words: string | null) => (words === null ? null : `${label}：${words}`)

export const ExtensionVerdict = verdictForm({
  label: '审批结果',
  yes: '同意延期',
  no: '不同意，期限不变',
  about: (found) => [
    found.extension &&
      `申请延期 ${found.extension.days} 个工作日，到 ${fullMomentWords(found.extension.until)}`,
    quoted('申请理由', saidWith('extensionAsked', found)),
  ],
  act: (approved, reason) => ({ type: 'decideExtension', approved, reason }),
})

function kindWordsOf(
  { kind, category }: NonNullable<StaffCase['reclassified']>['from'],
  found: StaffCase,
): string {
  const title = found.categories.find(({ code }) => code === category)?.title ?? '已停用的类别'
  return `${caseKindTitles[kind]} · ${title}`
}

export const KindVerdict = verdictForm({
  label: '裁定结果',
  yes: '异议成立，恢复原来的类别',
  no: '更改类别成立',
  about: (found) => [
    found.reclassified &&
      `由“${kindWordsOf(found.reclassified.from, found)}”改为“${kindWordsOf(found.reclassified.to, found)}”`,
    quoted('更改的理由', saidWith('reclassified', found)),
    quoted('居民的异议', saidWith('kindObjected', found)),
  ],
  act: (restored, reason) => ({ type: 'ruleKind', restored, reason }),
})

export const ReviewVerdict = verdictForm({
  label: '复核结论',
  yes: '居民的意见成立，办理不到位',
  no: '办理得当',
  about: (found) => [quoted('居民的意见', saidWith('reviewAsked', found))],
  act: (upheld, reason) => ({ type: 'decideReview', upheld, reason }),
})
