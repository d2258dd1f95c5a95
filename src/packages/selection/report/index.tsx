import '../../../platform/staff-words'
import { useRouter } from '@tarojs/taro'
import { Page } from '../../../components/page'
import { Report } from '../../../features/reports/report'

export default function ReportPage() {
  const { params } = useRouter()
  return (
    <Page title="总结报告" wide>
      <Report campaign={params.campaign ?? ''} area={params.area ?? ''} />
    </Page>
  )
}
