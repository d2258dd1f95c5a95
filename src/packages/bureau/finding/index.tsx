import '../../../platform/staff-words'
import { useRouter } from '@tarojs/taro'
import { Page } from '../../../components/page'
import { Finding } from '../../../features/findings/finding'

export default function FindingPage() {
  const { params } = useRouter()
  return (
    <Page title="异常核查">
      <Finding period={params.period ?? ''} compound={params.compound ?? ''} kind={params.kind ?? ''} />
    </Page>
  )
}
