import type { EvidenceView } from '../../../core/contract/applications'
import { wordsOfDay } from '../../../core/place/day'
import { evidenceTitles } from '../../../core/selection/evidence'

/** “现场照片，2026 年 11 月 5 日：公示栏.jpg”. */
export function evidenceWords({ kind, day, name }: Pick<EvidenceView, 'kind' | 'day' | 'name'>): string {
  return `${evidenceTitles[kind]}${day === null ? '' : `，${wordsOfDay(day)}`}：${name}`
}
