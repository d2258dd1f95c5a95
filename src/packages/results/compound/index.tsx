import { useRouter } from '@tarojs/taro'
import { Page } from '../../../components/page'
import { CompoundResultPage } from '../../../features/results/compound-result'
import '../../../features/results/results.scss'

export default function ResultPage() {
  const { params } = useRouter()
  return (
    <Page title="小区评价结果" wide>
      <CompoundResultPage compound={params.compound ?? ''} period={params.period ?? null} />
    </Page>
  )
}
