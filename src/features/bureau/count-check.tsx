import type { PublishedCard } from '../../../core/method/published-card'
import type { SealedCard } from '../../../core/method/sealed-card'
import { Notice } from '../../components/notice'

/** 投诉量核实: said to those alone who look into it, which are those whose scorecard carries it. */
export function CountCheck({
  complaints,
}: {
  complaints: SealedCard['complaints'] | PublishedCard['complaints']
}) {
  if (complaints === null || !('countCheck' in complaints)) return null
  const { countCheck, counted, expected } = complaints
  if (!countCheck || expected === null) return null
  return (
    <Notice tone="warning" icon="warning">
      投诉量核实：按全市平均推算约 {expected.toFixed(1)} 件，实际 {counted}{' '}
      件，明显偏少。可能确实很少，也可能有投诉没有登记，请核实后再使用。这一提示只有市、区县住建能看到，不公布，也不告知物业。
    </Notice>
  )
}
