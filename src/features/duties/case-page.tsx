import { View } from '@tarojs/components'
import { Empty } from '../../components/page'
import { StaffCase } from './staff-case'

/** A case on a page of its own. */
export function CasePage({ number }: { number: string }) {
  if (!/^\d{10}$/.test(number)) return <Empty words="没有找到这件工单，请从待办工单或全部工单中打开。" />
  return (
    <View className="case-page">
      <StaffCase number={number} />
    </View>
  )
}
