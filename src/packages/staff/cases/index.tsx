import { useRouter } from '@tarojs/taro'
import '../../../platform/staff-words'
import { Page } from '../../../components/page'
import { AllCases } from '../../../features/duties/all-cases'
import { linkedView } from '../../../features/duties/all-view'

export default function AllCasesPage() {
  const { params } = useRouter()
  return (
    <Page title="全部工单" wide>
      <AllCases linked={linkedView(params)} />
    </Page>
  )
}
