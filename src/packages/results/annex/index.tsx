import { useRouter } from '@tarojs/taro'
import { Page } from '../../../components/page'
import { MethodAnnex } from '../../../features/results/annex'
import '../../../features/results/results.scss'

export default function AnnexPage() {
  const { params } = useRouter()
  return (
    <Page title="方法附录" wide>
      <MethodAnnex period={params.period ?? null} />
    </Page>
  )
}
