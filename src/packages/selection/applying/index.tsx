import { useRouter } from '@tarojs/taro'
import { Page } from '../../../components/page'
import { ApplicationCompounds } from '../../../features/applications/applying'
import '../../../platform/staff-words'

export default function ApplyingPage() {
  const { params } = useRouter()
  return (
    <Page title="我要申报">
      <ApplicationCompounds campaign={params.campaign ?? ''} />
    </Page>
  )
}
