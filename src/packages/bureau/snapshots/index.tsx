import '../../../platform/staff-words'
import { useRouter } from '@tarojs/taro'
import { Page } from '../../../components/page'
import { Snapshots } from '../../../features/snapshots/snapshots'

export default function SnapshotsPage() {
  const { params } = useRouter()
  return (
    <Page title="快照与核验" wide>
      <Snapshots period={params.period ?? ''} />
    </Page>
  )
}
