import { View } from '@tarojs/components'
import { listDisclosures } from '../../../core/contract/disclosures'
import { goTo } from '../../platform/go'
import { useAnswer } from '../../platform/use-answer'
import { Button } from '../button'
import { OnTime } from './on-time'

/** Beside a compound's figures: how far its disclosures were in time. Told for information, it is no part of the score. */
export function OnTimeCard({ compound }: { compound: string }) {
  const load = useAnswer(listDisclosures, { compound })
  if (load.status !== 'done') return null
  return (
    <View className="card">
      <View className="strong">公示情况（不计入得分）</View>
      <OnTime {...load.data} />
      <Button kind="text" onTap={() => goTo('disclosures', { compound })}>
        查看小区公示
      </Button>
    </View>
  )
}
