import { useRouter } from '@tarojs/taro'
import { Page } from '../../../components/page'
import { Applications } from '../../../features/applications/applications'
import '../../../platform/staff-words'

export default function ApplicationsPage() {
  const { params } = useRouter()
  return (
    <Page title="申报与核验" wide>
      <Applications campaign={params.campaign ?? ''} />
    </Page>
  )
}
