import type { TimeTaken } from './time-taken'

/** How long a rating took, in words. */
export const timeTakenWords: Record<TimeTaken, string> = {
  under30s: '不到 30 秒',
  under1m: '不到 1 分钟',
  under2m: '不到 2 分钟',
  under5m: '不到 5 分钟',
  longer: '5 分钟以上',
}
