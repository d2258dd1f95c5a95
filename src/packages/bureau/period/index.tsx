import '../../../platform/staff-words'
import { useRouter } from '@tarojs/taro'
import { Page } from '../../../components/page'
import { Period } from '../../../features/periods/period'

export default function PeriodPage() {
  const { params } = useRouter()
  return (
    <Page title="评价周期" wide>
      <Period code={params.period ?? ''} />
    </Page>
  )
}
