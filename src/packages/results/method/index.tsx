import { useRouter } from '@tarojs/taro'
import { Page } from '../../../components/page'
import { Method } from '../../../features/results/method'
import '../../../features/results/results.scss'

export default function MethodPage() {
  const { params } = useRouter()
  return (
    <Page title="评价办法" wide>
      <Method period={params.period ?? null} />
    </Page>
  )
}
