import { useRouter } from '@tarojs/taro'
import { Page } from '../../../components/page'
import { Results } from '../../../features/results/results'
import '../../../features/results/results.scss'

export default function ResultsPage() {
  const { params } = useRouter()
  return (
    <Page title="各小区结果" wide>
      <Results period={params.period ?? null} />
    </Page>
  )
}
