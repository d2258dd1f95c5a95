import type { PeriodPlan } from '../../../core/contract/periods'
import { endWords, startWords } from '../../platform/time'

export const stateTitles: Record<PeriodPlan['state'], string> = {
  draft: '草稿',
  announced: '已发布，未开始',
  open: '评价中',
  closed: '已截止，待公布',
  published: '已公布',
}

/** “5 月 1 日开始，5 月 31 日 24:00 截止，6 月 10 日公布”. */
export function datesWords({ opensAt, closesAt, publishesAt, extension }: PeriodPlan): string {
  const closing = extension ? `已延长至 ${endWords(closesAt)}` : `${endWords(closesAt)} 截止`
  return `${startWords(opensAt)}开始，${closing}，${startWords(publishesAt)}公布结果`
}

/** “截止前 10、3 天”. */
export function remindersWords(reminders: readonly number[]): string {
  return reminders.length === 0 ? '不提醒' : `截止前 ${reminders.join('、')} 天，上午 10:00`
}
