import '../../../platform/staff-words'
import { useRouter } from '@tarojs/taro'
import { Page } from '../../../components/page'
import { kindNamed } from '../../../features/roll-ups/roll-up-words'
import { RollUps } from '../../../features/roll-ups/roll-ups'

export default function RollUpsPage() {
  const { params } = useRouter()
  return (
    <Page title="汇总结果" wide>
      <RollUps first={kindNamed(params.kind)} />
    </Page>
  )
}
