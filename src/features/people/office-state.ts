import type { Office } from '../../../core/contract/offices'
import { dayWords, fullMomentWords } from '../../platform/time'

/** The end of a term in words; a term's last day is the day before the instant at which it is over. */
export function termWords(until: string | null): string {
  return until === null ? '长期' : `任期至 ${dayWords(Date.parse(until) - 1)}`
}

/** How an office stands, in words. */
export function stateWords({ state, expiresAt, claimedAt, until, replaces }: Office): string {
  if (state !== 'open') {
    return claimedAt === null ? '邀请已失效' : `${dayWords(claimedAt)}起任职，${termWords(until)}`
  }
  const waiting = `等待接受，邀请码 ${fullMomentWords(expiresAt)} 前有效`
  return replaces === null ? waiting : `${waiting}（交接，接受后原任职结束）`
}

/** 24:00 of the day that many years ahead, as an instant: terms end with a day in China, whose zone is +08:00. */
export function termEnd(years: number, now: number): string {
  const day = new Date(now + 8 * 3_600_000)
  return new Date(
    Date.UTC(day.getUTCFullYear() + years, day.getUTCMonth(), day.getUTCDate() + 1) - 8 * 3_600_000,
  ).toISOString()
}
