import type { PublishedCard } from '../../../core/method/published-card'
import { smallestCellOf } from '../../../core/method/smallest-cell'
import { percentWords } from './figure-words'

type Complaints = NonNullable<PublishedCard['complaints']>

/** One share of the complaint figures as people read it: what of what it is, or why it is not shown. */
export type ShareWords = { name: string; value: string; note: string }

/** Why a scorecard has no complaint figures. */
export function withoutComplaintsWords({ service }: Pick<PublishedCard, 'service'>): string {
  return service === 'company' ? '本期没有统计投诉。' : '没有物业服务企业，不计算投诉率。'
}

type Named = { name: string; part: string; whole: string; none: string }

function shareWords(
  { numerator, denominator, share }: Complaints['onTimeAcceptance'],
  { name, part, whole, none }: Named,
): ShareWords {
  if (denominator === 0) return { name, value: '—', note: none }
  return { name, value: percentWords(share), note: `${whole} ${denominator} 件，其中${part} ${numerator} 件` }
}

/** 按时受理率, 按时答复率, 居民确认解决率 and 办理满意率, each with what it is made of. */
export function complaintShares({
  complaints,
  methodVersion,
}: {
  complaints: Complaints
  methodVersion: string
}): ShareWords[] {
  const { onTimeAcceptance, onTimeAnswer, confirmedResolved } = complaints
  return [
    shareWords(onTimeAcceptance, {
      ...{ name: '按时受理率', whole: '已受理或逾期', part: '按时' },
      none: '还没有已受理或逾期的投诉',
    }),
    shareWords(onTimeAnswer, {
      ...{ name: '按时答复率', whole: '已答复或逾期', part: '按时' },
      none: '还没有已答复或逾期的投诉',
    }),
    shareWords(confirmedResolved, {
      ...{ name: '居民确认解决率', whole: '已办结', part: '居民确认已解决' },
      none: '还没有办结的投诉',
    }),
    handlingWords(complaints.handlingSatisfaction, methodVersion),
  ]
}

function handlingWords(
  { numerator, denominator, share, mean }: Complaints['handlingSatisfaction'],
  methodVersion: string,
): ShareWords {
  const named = {
    name: '办理满意率',
    whole: '居民评价',
    part: '基本满意及以上',
    none: '还没有居民评价办理情况',
  }
  if (numerator === null) {
    const smallestCell = smallestCellOf(methodVersion)
    return { name: named.name, value: '—', note: `办理评价不足 ${smallestCell} 件，不显示` }
  }
  const words = shareWords({ numerator, denominator, share }, named)
  return mean === null ? words : { ...words, note: `${words.note}，平均 ${mean.toFixed(1)} 分` }
}
