import type { NoticeView } from './notice-words'

type Counts = NonNullable<NoticeView['counts']>

/** A digest in two lines: what has to be done, and what of it is urgent; nothing is said of what there is none of. */
export function digestWords({ toAccept, toAnswer, other, overdue, dueToday }: Counts): string[] {
  const lines: [string, number][][] = [
    [
      ['待受理', toAccept],
      ['待答复', toAnswer],
      ['其他', other],
    ],
    [
      ['已逾期', overdue],
      ['今天到期', dueToday],
    ],
  ]
  return lines
    .map((line) => line.filter(([, count]) => count > 0).map(([words, count]) => `${words} ${count} 件`))
    .filter((line) => line.length > 0)
    .map((line) => line.join('，'))
}
