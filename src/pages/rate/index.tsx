import { useRouter } from '@tarojs/taro'
import { Page } from '../../components/page'
import { Rate } from '../../features/rating/rate'

export default function RatePage() {
  const { params } = useRouter()
  return (
    <Page title="评价物业">
      <Rate household={params.household ?? ''} />
    </Page>
  )
}
