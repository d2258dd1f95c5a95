/**
 * How a test or a developer asks WeChat's stand-in for a failure: a mark in the text, in a file's
 * path, or in an openid. Everything unmarked succeeds.
 *
 * | mark | where | msgSecCheck | mediaCheckAsync (callback) | subscribeMessage.send |
 * |---|---|---|---|---|
 * | 违规测试 / risky   | text / path or openid | suggest risky, label 20001 | suggest risky, label 20002 | |
 * | 存疑测试 / review  | text / path or openid | suggest review, label 20001 | suggest review, label 20002 | |
 * | 系统繁忙测试 / busy | text or openid / path or openid | -1 | -1 at once | -1 |
 * | expired  | openid | 61010 (not active in the last 2 h) | 61010 | |
 * | quota    | openid | | | 43101 (no consent left) |
 */
export type Verdict = { suggest: 'pass' | 'review' | 'risky'; label: number }

/** What a content check says of a text. 100 is WeChat's label for normal content, 20001 for politics. */
export function textVerdict(text: string): Verdict {
  if (text.includes('违规测试')) return { suggest: 'risky', label: 20001 }
  if (text.includes('存疑测试')) return { suggest: 'review', label: 20001 }
  return { suggest: 'pass', label: 100 }
}

/** What a content check says of a file, by its path or by who sent it. 20002 is WeChat's label for pornography. */
export function mediaVerdict(path: string, openid: string): Verdict {
  const isMarkedBy = (mark: string) => path.includes(mark) || openid.includes(mark)
  if (isMarkedBy('risky')) return { suggest: 'risky', label: 20002 }
  if (isMarkedBy('review')) return { suggest: 'review', label: 20002 }
  return { suggest: 'pass', label: 100 }
}

export const busyText = '系统繁忙测试'

/** True when the openid bears the mark. */
export function isMarked(openid: string, mark: 'busy' | 'expired' | 'quota'): boolean {
  return openid.includes(mark)
}
