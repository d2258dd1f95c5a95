import '../../../platform/staff-words'
import { useRouter } from '@tarojs/taro'
import { Page } from '../../../components/page'
import { Participation } from '../../../features/periods/participation'

export default function ParticipationPage() {
  const { params } = useRouter()
  return (
    <Page title="参评进度" wide>
      <Participation period={params.period ?? ''} />
    </Page>
  )
}
