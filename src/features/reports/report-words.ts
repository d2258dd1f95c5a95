import type { ReportRow } from '../../../core/contract/district-reports'
import { fullMomentWords } from '../../platform/time'
import type { ReadReport } from './set-report'

/** How far a report is, in a list. */
export function stateWords({ state, overdueDays, late }: Pick<ReportRow, 'state' | 'overdueDays' | 'late'>) {
  if (state === 'submitted') return late ? '逾期报送' : '已报送'
  if (overdueDays > 0) return `逾期 ${overdueDays} 天`
  return state === 'draft' ? '撰写中' : '未填报'
}

/** Why a report cannot be written now; null where it can. */
export function closedWords({ open, ended }: Pick<ReadReport, 'open' | 'ended'>): string | null {
  if (open) return null
  if (ended) return '选树活动已经结束，总结报告不再修改和报送。'
  return '报送阶段还没有开始，现在可以先看统计数据；开始后可以修改和报送。'
}

/** Whether all is kept, and since when; `isNew` is what was kept after the report was read. */
export function savedWords(
  { savedAt, versions }: Pick<ReadReport, 'savedAt' | 'versions'>,
  { isSaved, isNew }: { isSaved: boolean; isNew: boolean },
): string {
  if (!isSaved) return '有内容还没有保存。'
  const submitted = versions[0]
    ? `最近一版于 ${fullMomentWords(versions[0].submittedAt)} 报送。`
    : '还没有报送。'
  return `${savedAt === null || isNew ? '已保存。' : `${fullMomentWords(savedAt)} 保存。`}${submitted}`
}
