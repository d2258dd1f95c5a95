import '../../../platform/staff-words'
import { useRouter } from '@tarojs/taro'
import { Page } from '../../../components/page'
import { MethodAnnex } from '../../../features/method-annex/method-annex'

export default function MethodAnnexPage() {
  const { params } = useRouter()
  return (
    <Page title="方法附录" wide>
      <MethodAnnex period={params.period ?? ''} />
    </Page>
  )
}
