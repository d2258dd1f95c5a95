import '../../../platform/staff-words'
import { useRouter } from '@tarojs/taro'
import { Page } from '../../../components/page'
import { Reports } from '../../../features/reports/reports'

export default function ReportsPage() {
  const { params } = useRouter()
  return (
    <Page title="总结报告">
      <Reports campaign={params.campaign} />
    </Page>
  )
}
