import { useRouter } from '@tarojs/taro'
import { Page } from '../../../components/page'
import { Verify } from '../../../features/results/verify'
import '../../../features/results/results.scss'

export default function VerifyPage() {
  const { params } = useRouter()
  return (
    <Page title="核验" wide>
      <Verify period={params.period ?? null} />
    </Page>
  )
}
