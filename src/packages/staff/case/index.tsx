import '../../../platform/staff-words'
import { useRouter } from '@tarojs/taro'
import { Page } from '../../../components/page'
import { CasePage } from '../../../features/duties/case-page'

export default function StaffCasePage() {
  const { params } = useRouter()
  return (
    <Page title="工单" wide>
      <CasePage number={params.number ?? ''} />
    </Page>
  )
}
